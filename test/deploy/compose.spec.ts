import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { composeShape } from './compose-shape';

interface Service {
  readonly image?: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly privileged?: boolean;
  readonly security_opt?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly command?: readonly string[];
  readonly build?: object;
}

interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks?: Readonly<Record<string, object>>;
  readonly volumes?: Readonly<Record<string, object>>;
  readonly secrets?: Readonly<Record<string, object>>;
}

const folder = join(__dirname, '../../deploy');
const read = (name: string) => parse(readFileSync(join(folder, name), 'utf8'), { merge: true }) as ComposeFile;

/** Values of the same name under one another, as one file is laid over the other. */
function laidOver(base: object, over: object): object {
  const entries = Object.entries(over).map(([name, value]: [string, unknown]) => {
    const below = (base as Record<string, unknown>)[name];
    const areMaps = [below, value].every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
    return [name, areMaps ? laidOver(below as object, value as object) : value];
  });
  return { ...base, ...(Object.fromEntries(entries) as object) };
}

const alone = read('compose.yaml');
const kurrentdb = read('compose.kurrentdb.yaml');
const files: [string, ComposeFile][] = [
  ['compose.yaml', alone],
  ['compose.kurrentdb.yaml over it', laidOver(alone, kurrentdb) as ComposeFile],
];

const isCompose = new Ajv().compile(composeShape);

describe('the files for Docker Compose', () => {
  it.each([['compose.yaml', alone] as const, ['compose.kurrentdb.yaml', kurrentdb] as const])(
    '%s says what Compose knows, in the shapes that it reads',
    (_name, file) => {
      isCompose(file);
      expect(isCompose.errors ?? []).toEqual([]);
    },
  );

  it.each([
    { image: 'a', read_onyl: true },
    { image: 'a', ports: '3000:3000' },
    { image: 'a', depends_on: { postgres: { condition: 'healthy' } } },
    { image: 'a', healthcheck: { interval: 'often' } },
  ])('%j would be found', (api) => {
    expect(isCompose({ services: { api } })).toBe(false);
  });

  describe.each(files)('%s', (_name, { services, ...named }) => {
    const each = Object.entries(services);

    it.each(each)('%s can write to nothing but its volumes, and gain no rights', (_service, service) => {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
      expect(service.cap_add).toBeUndefined();
      expect(service.privileged).toBeUndefined();
    });

    it.each(each)('%s comes from an image of a named version, or from here', (_service, { image, build }) => {
      if (!build) expect(image).toMatch(/:\d[\w.-]+$/);
    });

    it.each(each)('%s is told no password', (_service, { environment = {} }) => {
      for (const [name, value] of Object.entries(environment)) {
        expect(`${name}=${value}`).not.toMatch(/:\/\/[^/]*@/);
        if (/PASSWORD|SECRET/.test(name)) expect(value).toMatch(/^\/run\/secrets\//);
      }
    });

    it.each(each)('%s names secrets, networks and volumes that are there', (_service, service) => {
      expect(Object.keys(named.secrets ?? {})).toEqual(expect.arrayContaining([...(service.secrets ?? [])]));
      expect(Object.keys(named.networks ?? {})).toEqual(expect.arrayContaining([...(service.networks ?? [])]));
    });

    it('opens one port, on this machine alone', () => {
      expect(each.flatMap(([, { ports = [] }]) => ports)).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
    });

    it('leaves the stores without a way out', () => {
      for (const [service, { networks }] of each) if (service !== 'api') expect(networks).toEqual(['inside']);
      expect(named.networks).toMatchObject({ inside: { internal: true } });
    });

    it('asks the health of all that answers', () => {
      const silent = each.filter(([, { healthcheck }]) => healthcheck?.disable);
      expect(silent.map(([service]) => service)).toEqual(['projector']);
      for (const [service, { healthcheck }] of each)
        if (!['api', 'projector'].includes(service)) expect(healthcheck?.test?.[0]).toBe('CMD');
    });
  });
});
