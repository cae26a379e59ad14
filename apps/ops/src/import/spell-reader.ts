import type { Uuid } from '@alongside/kernel';
import { birthReader } from './birth-reader';
import { codeReader } from './code-reader';
import type { Columns, Row } from './columns';
import { datePattern } from './dates';
import { keyReader } from './key-reader';
import type { Mapping } from './mapping';
import { officeReader } from './office-reader';
import { outcomeReader } from './outcome-reader';
import { RowProblem } from './row-problem';
import { spanReader } from './span-reader';
import type { Code, Spell } from './spell';
import { textReader } from './text-reader';

/** Reads one record; throws a `RowProblem` where it is no spell. */
export type SpellReader = (row: Row) => Spell;

/** The mapping made ready for one file. Columns that the file lacks are problems of `columns`. */
export function spellReader(mapping: Mapping, columns: Columns, office: Uuid | undefined): SpellReader {
  const dateOf = datePattern(mapping.file?.dates ?? 'YYYY-MM-DD')!;
  const keyOf = keyReader(mapping.key, columns);
  const givenOf = textReader(mapping.claimant.given, columns, { pointer: '/claimant/given', keyOf });
  const familyOf = textReader(mapping.claimant.family, columns, { pointer: '/claimant/family', keyOf });
  const birthOf = birthReader(bornAt(mapping), columns, dateOf);
  const officeOf = officeReader(mapping.office, office, columns);
  const spanOf = spanReader(mapping, columns, dateOf);
  const benefitOf = benefitReader(mapping, columns);
  const characteristicsOf = characteristicsReader(mapping, columns);
  const outcomeOf = outcomeReader(mapping, columns);
  return (row) => {
    const key = keyOf(row);
    const span = spanOf(row);
    const name = { given: storable(givenOf(row)), family: storable(familyOf(row)) };
    return {
      kind: 'spell',
      row: { line: row.line, key: storable(key) },
      claimant: { name, ...birthOf(row, span.openedOn) },
      office: officeOf(row),
      benefit: benefitOf(row),
      openedOn: span.openedOn,
      characteristics: characteristicsOf(row),
      ...outcomeOf(row, span),
    };
  };
}

function bornAt({ claimant: { birth }, file }: Mapping) {
  return { birth, pointer: '/claimant/birth', decimal: file?.decimal, day: 'the opening' } as const;
}

function benefitReader({ benefit }: Mapping, columns: Columns): (row: Row) => Code {
  if ('constant' in benefit) return () => benefit.constant;
  const codeOf = codeReader(benefit, columns, '/benefit');
  return (row) => {
    const code = codeOf(row);
    if (code === null) throw new RowProblem('value-missing', `"${benefit.column}" is not known`);
    return code;
  };
}

function characteristicsReader({ breakdowns = {} }: Mapping, columns: Columns): (row: Row) => Record<Code, Code> {
  const readers = Object.entries(breakdowns).map(
    ([name, source]) => [name, codeReader(source, columns, `/breakdowns/${name}`)] as const,
  );
  return (row) => {
    const known = readers.map(([name, codeOf]) => [name, codeOf(row)] as const).filter(([, code]) => code !== null);
    return Object.fromEntries(known) as Record<Code, Code>;
  };
}

const longestName = 200;

/** As the API takes it: of some length at most, and without U+0000, which PostgreSQL's text cannot hold. */
function storable(text: string): string {
  if (text.length > longestName)
    throw new RowProblem('out-of-range', `a name or key has more than ${longestName} characters`);
  if (text.includes('\0')) throw new RowProblem('not-utf-8', 'a text has a character U+0000');
  return text;
}
