import { skillCodeOf } from '@alongside/kernel';
import type { ConceptPart, PublishedConcept, RelationPart } from '@alongside/skills-matching';
import { CsvFault, csvRows, type CsvOptions, type CsvRow } from './csv-rows';
import type { GatheredVersion } from './gathered-version';
import { joined, lines, told } from './cells';
import type { FileKind, TaxonomyFile } from './taxonomy-files';

const conceptFiles = {
  skills: { part: 'skills', kind: 'skill', type: 'KnowledgeSkillCompetence' },
  skillGroups: { part: 'skill-groups', kind: 'skill-group', type: 'SkillGroup' },
  occupations: { part: 'occupations', kind: 'occupation', type: 'Occupation' },
  ISCOGroups: { part: 'occupation-groups', kind: 'occupation-group', type: 'ISCOGroup' },
} as const;

const relationFiles = {
  broaderRelationsSkillPillar: ['broader-skills', 'conceptUri', 'broaderUri'],
  broaderRelationsOccPillar: ['broader-occupations', 'conceptUri', 'broaderUri'],
  occupationSkillRelations: ['occupation-skills', 'occupationUri', 'skillUri'],
  skillSkillRelations: ['skill-skills', 'originalSkillUri', 'relatedSkillUri'],
} as const;

export interface Reading {
  readonly gathered: GatheredVersion;
  /** Of files whose name does not tell. */
  readonly language: string | null;
  readonly onRead: (bytes: number) => void;
}

/** Reads the files that ESCO is published in: concepts first, then what relates them. */
export async function readEsco(files: readonly TaxonomyFile[], reading: Reading): Promise<void> {
  for (const file of files) if (isConcepts(file.kind)) await readConcepts(file, conceptFiles[file.kind], reading);
  const kinds = new Set(files.map(({ kind }) => kind));
  for (const file of files) {
    if (file.kind === 'skillsHierarchy')
      await readHierarchy(file, { ...reading, isOnlyTold: !kinds.has('broaderRelationsSkillPillar') });
    if (isRelations(file.kind)) await readRelations(file, relationFiles[file.kind], reading);
  }
}

function isConcepts(kind: FileKind): kind is keyof typeof conceptFiles {
  return kind in conceptFiles;
}

function isRelations(kind: FileKind): kind is keyof typeof relationFiles {
  return kind in relationFiles;
}

/** Calls `take` with each row; what it throws as a fault, or what does not split, is reported, and the file is read on. */
export async function eachRow(
  { path, name }: TaxonomyFile,
  { gathered, onRead, ...options }: Pick<Reading, 'gathered' | 'onRead'> & Pick<CsvOptions, 'required' | 'mayEndEarly'>,
  take: (row: CsvRow) => void,
): Promise<void> {
  const onFault = ({ line, message }: CsvFault, value = '') =>
    gathered.fault({ file: name, line, value: value.slice(0, 200), reason: message });
  try {
    for await (const row of csvRows(path, { ...options, onRead, onFault }))
      try {
        take(row);
      } catch (error) {
        if (!(error instanceof CsvFault)) throw error;
        onFault(error, row.cell(options.required[0]!));
      }
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    onFault(error);
  }
}

async function readConcepts(
  file: TaxonomyFile,
  { part, kind, type }: (typeof conceptFiles)[keyof typeof conceptFiles],
  reading: Reading,
): Promise<void> {
  const { gathered } = reading;
  const language = file.language ?? reading.language;
  if (language === null) throw new Error(`${file.name} does not say its language: name it with --language`);
  await eachRow(file, { ...reading, required: ['conceptUri', 'preferredLabel'] }, (row) => {
    const code = codeIn(row, 'conceptUri');
    const said = row.cell('conceptType');
    if (said !== '' && said !== type) throw new CsvFault(row.line, `the row is a ${said}, the file has ${type} alone`);
    const concept = conceptOf(row, { code, kind });
    if (concept.label === undefined) gathered.doubt(`no preferred label in ${file.name}`);
    if (!gathered.add(part, language, concept)) throw new CsvFault(row.line, 'the concept stood in the file before');
  });
}

function conceptOf(row: CsvRow, { code, kind }: Pick<PublishedConcept, 'code' | 'kind'>): PublishedConcept {
  const label = joined(row.cell('preferredLabel'));
  const texts = told(row, { description: 'description', definition: 'definition', scopeNote: 'scopeNote' });
  const alternatives = lines(row.cell('altLabels')).filter((one) => one !== label);
  const hidden = lines(row.cell('hiddenLabels'));
  return {
    ...{ code, uri: row.cell('conceptUri'), kind },
    ...told(row, {
      notation: 'code',
      type: 'skillType',
      reuseLevel: 'reuseLevel',
      group: 'iscoGroup',
      status: 'status',
    }),
    ...(kind === 'occupation-group' && { level: String(row.cell('code').length) }),
    ...(label !== '' && { label }),
    ...(alternatives.length > 0 && { alternatives }),
    ...(hidden.length > 0 && { hidden }),
    ...(Object.keys(texts).length > 0 && { texts }),
  };
}

/** Throws a fault where there is no URI of a concept of ESCO. */
function codeIn(row: CsvRow, column: string): string {
  const uri = row.cell(column);
  const code = skillCodeOf(uri);
  if (code === uri) throw new CsvFault(row.line, `${column} is not the URI of a concept of ESCO`);
  return code;
}

async function readRelations(
  file: TaxonomyFile,
  [part, from, to]: readonly [RelationPart, string, string],
  reading: Reading,
): Promise<void> {
  const { gathered } = reading;
  const isTyped = !part.startsWith('broader');
  await eachRow(file, { ...reading, required: [from, to, ...(isTyped ? ['relationType'] : [])] }, (row) => {
    const type = isTyped ? row.cell('relationType') : 'broader';
    if (type !== 'broader' && type !== 'essential' && type !== 'optional')
      throw new CsvFault(row.line, `relationType is neither essential nor optional: ${type}`);
    const [one, other] = [conceptIn(gathered, row, from), conceptIn(gathered, row, to)];
    if (!gathered.relate(part, type, [one.code, other.code])) gathered.doubt(`said twice in ${file.name}`);
    const told = [
      { said: row.cell('skillType'), is: other.type },
      { said: row.cell('originalSkillType'), is: one.type },
      { said: row.cell('relatedSkillType'), is: other.type },
    ];
    const wrong = isTyped && told.some(({ said, is }) => said !== '' && is !== undefined && said !== is);
    if (wrong) gathered.doubt(`another type of skill in ${file.name} than in the file of skills, which is believed`);
  });
}

function conceptIn(gathered: GatheredVersion, row: CsvRow, column: string) {
  const found = gathered.find(codeIn(row, column));
  if (!found) throw new CsvFault(row.line, `${column} is no concept of the other files: ${row.cell(column)}`);
  return found;
}

const levels = [0, 1, 2, 3];

/** The groups of skills as a tree: what the other files do not tell is taken from it. */
async function readHierarchy(
  file: TaxonomyFile,
  { isOnlyTold, ...reading }: Reading & { readonly isOnlyTold: boolean },
): Promise<void> {
  const { gathered } = reading;
  const part: ConceptPart = 'skill-groups';
  const language = file.language ?? reading.language ?? 'en';
  const columns = { required: ['Level 0 URI', 'Level 0 preferred term'], mayEndEarly: true };
  await eachRow(file, { ...reading, ...columns }, (row) => {
    const way = levels
      .filter((level) => row.cell(`Level ${level} URI`) !== '')
      .map((level) => ({
        code: codeIn(row, `Level ${level} URI`),
        uri: row.cell(`Level ${level} URI`),
        ...told(row, { label: `Level ${level} preferred term`, notation: `Level ${level} code` }),
      }));
    const [above, group] = [way.at(-2), way.at(-1)];
    if (!group) throw new CsvFault(row.line, 'no level of the row has the URI of a concept');
    if (!gathered.find(group.code)) gathered.add(part, language, { ...group, kind: 'skill-group' });
    if (isOnlyTold && above) gathered.relate('broader-skills', 'broader', [group.code, above.code]);
  });
}
