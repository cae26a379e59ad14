import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const skill = (code: string) => `http://data.europa.eu/esco/skill/${code}`;
const occupation = (code: string) => `http://data.europa.eu/esco/occupation/${code}`;
const isco = (code: string) => `http://data.europa.eu/esco/isco/C${code}`;

const concepts = 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description';
const aSkill = (code: string, label: string, rest = ',,released,') =>
  `KnowledgeSkillCompetence,${skill(code)},skill/competence,sector-specific,${label},${rest}`;
const occupations = 'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description,code';

/** A taxonomy that nobody published, in the files and columns that ESCO is published in. */
export const madeUpTaxonomy = {
  'skills_en.csv': [
    concepts,
    aSkill('knead', 'knead dough', '"work the dough\nmake a café pâte",,released,"By hand,\nor by ""machine""."'),
    aSkill('prove', 'prove loaves'),
    aSkill('scale', 'scale dough'),
    aSkill('ovens', 'tend ovens'),
  ],
  'skills_fr.csv': [concepts, aSkill('knead', 'pétrir la pâte'), aSkill('prove', '')],
  'skillGroups_en.csv': [
    'conceptType,conceptUri,preferredLabel,altLabels,status,description,code',
    `SkillGroup,${skill('doughs')},working with dough,,released,,S9.1`,
  ],
  'skillsHierarchy_en.csv': [
    'Level 0 URI,Level 0 preferred term,Level 0 code',
    `${skill('doughs')},working with dough,S9.1`,
  ],
  'occupations_en.csv': [
    occupations,
    `Occupation,${occupation('baker')},7512,baker,"bread maker\nbreadmaker",released,Bakes.,7512.1`,
    `Occupation,${occupation('pastry')},7512,pastry maker,,released,,7512.2`,
  ],
  'ISCOGroups_en.csv': [
    'conceptType,conceptUri,code,preferredLabel',
    `ISCOGroup,${isco('7512')},7512,Bakers of all kinds`,
  ],
  'broaderRelationsSkillPillar_en.csv': [
    'conceptType,conceptUri,broaderType,broaderUri',
    ...['knead', 'scale'].map((code) => `KnowledgeSkillCompetence,${skill(code)},SkillGroup,${skill('doughs')}`),
  ],
  'broaderRelationsOccPillar_en.csv': [
    'conceptType,conceptUri,broaderType,broaderUri',
    `Occupation,${occupation('baker')},ISCOGroup,${isco('7512')}`,
    `Occupation,${occupation('pastry')},Occupation,${occupation('baker')}`,
  ],
  'occupationSkillRelations_en.csv': [
    'occupationUri,relationType,skillType,skillUri',
    `${occupation('baker')},essential,skill/competence,${skill('knead')}`,
    `${occupation('baker')},essential,skill/competence,${skill('prove')}`,
    `${occupation('baker')},optional,skill/competence,${skill('prove')}`,
    `${occupation('pastry')},essential,skill/competence,${skill('knead')}`,
    `${occupation('pastry')},optional,skill/competence,${skill('ovens')}`,
  ],
  'skillSkillRelations_en.csv': [
    'originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri',
    `${skill('prove')},knowledge,optional,knowledge,${skill('ovens')}`,
  ],
} as const;

/** The version before: one skill that is retired since, one that was called otherwise, two that were not there yet. */
export const versionBefore = {
  'skills_en-us.csv': [
    'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description',
    ...['knead dough', 'proof loaves', 'plait bread'].map(
      (label, index) => `KnowledgeSkillCompetence,${skill(['knead', 'prove', 'plait'][index]!)},knowledge,,${label},,`,
    ),
  ],
} as const;

export const madeUpSoc = {
  'soc2020_structure.csv': [
    'level,code,parent,title,description,entry_routes,tasks',
    'major,5,,Skilled trades,"Made up, mostly.",,',
    'sub-major,54,5,Textiles and food,,,',
    'minor,543,54,Food preparation,,,',
    'unit,5432,543,Bakers and flour confectioners,Bake.,By apprenticeship.,~bakes',
  ],
  'soc2020_related_job_titles.csv': ['unit_group,job_title', '5432,Master baker', '5432,Cake decorator'],
} as const;

/** Writes the files into a folder; a line that is put in place of another one is told by file and number. */
export async function writeTaxonomy(
  folder: string,
  files: Readonly<Record<string, readonly string[]>>,
  { crlf = false }: { readonly crlf?: boolean } = {},
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const end = crlf ? '\r\n' : '\n';
  for (const [name, rows] of Object.entries(files))
    await writeFile(join(folder, name), `\uFEFF${rows.join(end)}${end}`);
  return folder;
}
