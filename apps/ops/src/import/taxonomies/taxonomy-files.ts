import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What each publisher calls its files, before the language. */
const published = {
  esco: [
    'skills',
    'skillGroups',
    'skillsHierarchy',
    'occupations',
    'ISCOGroups',
    'broaderRelationsSkillPillar',
    'broaderRelationsOccPillar',
    'occupationSkillRelations',
    'skillSkillRelations',
  ],
  soc: ['structure', 'related_job_titles'],
} as const;

export type TaxonomyFormat = keyof typeof published;
export type FileKind = (typeof published)[TaxonomyFormat][number];

/** Files that say the same in every language: one of them is enough. */
const withoutLanguage = /Relations|Hierarchy$/;

export interface TaxonomyFile {
  readonly kind: FileKind;
  readonly path: string;
  readonly name: string;
  /** In lower case; `null` where the name does not tell. */
  readonly language: string | null;
  readonly bytes: number;
}

export interface TaxonomyFiles {
  readonly format: TaxonomyFormat;
  readonly files: readonly TaxonomyFile[];
  readonly passedOver: readonly string[];
}

/** The files of a folder, or the one, that a taxonomy is published in. Throws where there is none, or where they are of two publishers. */
export async function taxonomyFilesIn(path: string): Promise<TaxonomyFiles> {
  const isFolder = (await stat(path)).isDirectory();
  const [folder, names] = isFolder ? [path, (await readdir(path)).sort()] : [dirname(path), [basename(path)]];
  const tables = names.filter((name) => /\.csv$/i.test(name));
  const found = await Promise.all(tables.map((name) => fileOf(folder, name)));
  const known = found.filter((file) => file !== null);
  const formats = [...new Set(known.map(({ format }) => format))];
  if (formats.length !== 1)
    throw new Error(
      `${path} holds ${formats.length === 0 ? 'no file' : 'files of more than one publisher'} of ESCO or SOC`,
    );
  const files = known.filter(
    ({ kind }, index) => !withoutLanguage.test(kind) || known.findIndex((one) => one.kind === kind) === index,
  );
  const read = new Set(files.map(({ name }) => name));
  return { format: formats[0]!, files, passedOver: tables.filter((name) => !read.has(name)) };
}

async function fileOf(folder: string, name: string): Promise<(TaxonomyFile & { format: TaxonomyFormat }) | null> {
  const stem = name.slice(0, -'.csv'.length);
  const path = join(folder, name);
  for (const format of ['esco', 'soc'] as const)
    for (const kind of published[format]) {
      const pattern = format === 'esco' ? `^${kind}(?:_([a-z]{2,3}(?:-[a-z0-9]{2,8})*))?$` : `^soc\\d*_${kind}$`;
      const match = new RegExp(pattern, 'i').exec(stem);
      if (match) {
        const language = match[1]?.toLowerCase() ?? (format === 'soc' ? 'en' : null);
        return { format, kind, path, name, language, bytes: (await stat(path)).size };
      }
    }
  return null;
}
