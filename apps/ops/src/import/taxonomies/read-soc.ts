import { told } from './cells';
import { CsvFault } from './csv-rows';
import { eachRow, type Reading } from './read-esco';
import type { TaxonomyFile } from './taxonomy-files';

const levels = ['major', 'sub-major', 'minor', 'unit'];
const part = 'occupation-groups';

/** Reads the structure of SOC and the job titles of its unit groups, which are found by them. */
export async function readSoc(files: readonly TaxonomyFile[], reading: Reading): Promise<void> {
  const { gathered } = reading;
  const language = reading.language ?? 'en';
  for (const file of files.filter(({ kind }) => kind === 'structure'))
    await eachRow(file, { ...reading, required: ['code', 'level', 'parent', 'title'] }, (row) => {
      const [code, level, parent, label] = ['code', 'level', 'parent', 'title'].map(row.cell) as [
        string,
        string,
        string,
        string,
      ];
      if (!/^\d{1,4}$/.test(code)) throw new CsvFault(row.line, 'the code is not one to four digits');
      if (!levels.includes(level)) throw new CsvFault(row.line, `the level is none of ${levels.join(', ')}: ${level}`);
      if (label === '') throw new CsvFault(row.line, 'the group has no title');
      const texts = told(row, { description: 'description', entryRoutes: 'entry_routes', tasks: 'tasks' });
      const group = { code, kind: 'occupation-group', notation: code, level, label, texts } as const;
      if (!gathered.add(part, language, group)) throw new CsvFault(row.line, 'the group stood in the file before');
      if (parent === '' && level === 'major') return;
      if (!gathered.find(parent)) throw new CsvFault(row.line, `no group before this one has the code ${parent}`);
      gathered.relate('broader-occupations', 'broader', [code, parent]);
    });
  const titles = new Map<string, string[]>();
  for (const file of files.filter(({ kind }) => kind === 'related_job_titles'))
    await eachRow(file, { ...reading, required: ['unit_group', 'job_title'] }, (row) => {
      const [code, title] = [row.cell('unit_group'), row.cell('job_title')];
      if (!gathered.find(code)) throw new CsvFault(row.line, `the structure has no unit group ${code}`);
      if (title === '') throw new CsvFault(row.line, 'there is no job title');
      titles.set(code, [...(titles.get(code) ?? []), title]);
    });
  const groups = gathered.concepts.get(`${part}/${language}`)?.of;
  for (const [code, alternatives] of titles) groups?.set(code, { ...groups.get(code)!, alternatives });
}
