import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import type { AnswerKind, Judge } from './judge';

const variable = 'OPEN_REFERRAL_SCHEMAS';

/** By the standard's own schemas in the folder that `OPEN_REFERRAL_SCHEMAS` names; says in one line where it does not, and judges nothing then. */
export function schemaJudge(): Judge | null {
  const folder = process.env[variable];
  if (folder !== undefined && existsSync(join(folder, 'compiled', 'service.json'))) return judgeBy(folder);
  process.stderr.write(
    `${variable} names no folder with the schemas of Open Referral UK: only our own checks are made\n`,
  );
  return null;
}

const formats = {
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  uri: (text: string) => URL.canParse(text) && /^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/.test(text),
  email: /^[^\s@"(),:;<>[\]\\]+@[a-z\d-]+(\.[a-z\d-]+)+$/i,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
};

/** Each answer is to satisfy these; what the standard's description of the interface asks for of a place is a service. */
const files: Readonly<Record<AnswerKind, { readonly item: readonly string[]; readonly whole: readonly string[] }>> = {
  services: { item: ['compiled/service_list'], whole: ['compiled/service'] },
  organizations: { item: ['compiled/organization_list'], whole: ['compiled/organization'] },
  service_at_locations: {
    item: ['compiled/service_at_location_list'],
    whole: ['compiled/service_at_location', 'compiled/service'],
  },
  taxonomies: { item: ['taxonomy'], whole: ['taxonomy'] },
  taxonomy_terms: { item: ['taxonomy_term'], whole: ['taxonomy_term'] },
};

function judgeBy(folder: string): Judge {
  const schemas = new Map<string, ValidateFunction>();
  const read = (file: string) => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as object;
  const validatorOf = (file: string): ValidateFunction => {
    const known = schemas.get(file);
    if (known) return known;
    const ajv = new Ajv({ strict: false, allErrors: true });
    for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
    if (file === 'taxonomy') ajv.addSchema(read('taxonomy_term'), 'taxonomy_term.json');
    const validate = ajv.compile(read(file));
    schemas.set(file, validate);
    return validate;
  };
  return {
    judge: (kind, isWhole, answered) =>
      files[kind][isWhole ? 'whole' : 'item'].flatMap((file) => {
        const validate = validatorOf(file);
        if (validate(answered)) return [];
        return (validate.errors ?? []).map(({ instancePath, message }) => `${file}: ${instancePath} ${message}`);
      }),
  };
}
