import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  contextFilter,
  copyOf,
  healthCommandOf,
  lastOf,
  stagesIn,
  stagesOf,
  variablesOf,
} from '../../scripts/containerfile.mjs';

const repository = join(__dirname, '../..');
const stages = stagesIn(join(repository, 'deploy/Containerfile'));
const image = stages.at(-1)!;

describe('the image', () => {
  it('runs as a user without a name and without rights', () => {
    expect(lastOf(image, 'USER')).toBe('65532:65532');
  });

  it('asks its own health by Node', () => {
    expect(healthCommandOf(image)).toEqual(['/nodejs/bin/node', 'deploy/healthcheck.mjs']);
    expect(JSON.parse(lastOf(image, 'ENTRYPOINT')!)).toEqual(['/nodejs/bin/node']);
  });

  it('makes no root secret that would go with the container', () => {
    const variables = Object.assign({}, ...valuesOf('ENV').map(variablesOf)) as Record<string, string>;
    expect(variables).toMatchObject({ NODE_ENV: 'production', ALONGSIDE_SECRET_FILE: '/run/secrets/root_secret' });
  });

  it('takes from the context only what the context holds', () => {
    const isKept = contextFilter(readFileSync(join(repository, '.dockerignore'), 'utf8'));
    const sources = stages.flatMap(({ steps }) => steps).filter(({ instruction }) => instruction === 'COPY');
    const fromContext = sources.map(({ value }) => copyOf(value)).filter(({ from }) => from === null);
    expect(fromContext.flatMap((copied) => copied.sources).filter((source) => !isKept(source))).toEqual([]);
  });
});

describe('the build context', () => {
  const isKept = contextFilter(readFileSync(join(repository, '.dockerignore'), 'utf8'));

  it.each([
    'package.json',
    'apps/api/src/main.ts',
    'libs/foundation/kernel/src/index.ts',
    'docs/problems/http/gone.md',
  ])('holds %s', (path) => expect(isKept(path)).toBe(true));

  it.each([
    '.git',
    '.git/config',
    'node_modules/pg/package.json',
    '.data/root.secret',
    'deploy/secrets/root_secret',
    '.env',
  ])('leaves %s out', (path) => expect(isKept(path)).toBe(false));

  it('leaves tests out', () => {
    expect(isKept('libs/foundation/kernel/src/time.spec.ts')).toBe(false);
  });
});

describe('reading a Containerfile', () => {
  it('joins lines and fills in arguments', () => {
    const [first, second] = stagesOf(
      '# words\nARG V=1\nFROM a:${V} AS one\nRUN x \\\n  y\nFROM b\nCOPY --from=one /p q r/\n',
    );
    expect(first).toEqual({ base: 'a:1', name: 'one', steps: [{ instruction: 'RUN', value: 'x y' }] });
    expect(copyOf(second!.steps[0]!.value)).toEqual({ from: 'one', sources: ['/p', 'q'], target: 'r/' });
  });

  it('refuses what the check would not do', () => {
    expect(() => stagesOf('FROM a\nADD x y')).toThrow('not understood: ADD x y');
  });
});

function valuesOf(instruction: string): string[] {
  return image.steps.filter((step) => step.instruction === instruction).map(({ value }) => value);
}
