import { isLocalDate } from '@alongside/kernel';
import { datePattern } from './dates';
import type { ImportProblem } from './import-refused';
import type { FileFormat, Mapping, TextSource } from './mapping';
import schema from './mapping.schema.json';
import { mappingParser } from './mapping-text';
import { templateProblem } from './template';

/**
 * A mapping of spells from YAML or JSON text. Throws an `ImportRefused` that names every problem with its JSON pointer and its line in the
 * text.
 */
export const parseMapping = mappingParser<Mapping>(schema, meaningProblems);

/** What a schema cannot say. */
function meaningProblems(mapping: Mapping): ImportProblem[] {
  const { opened, ended, limits, file, claimant } = mapping;
  const dates: [pointer: string, day: string | undefined][] = [
    ['/opened/constant', 'constant' in opened ? opened.constant : undefined],
    ['/ended/ifMissing', ended?.ifMissing],
    ['/limits/earliest', limits?.earliest],
    ['/limits/latest', limits?.latest],
  ];
  return [
    ...dates.flatMap(([pointer, day]) => dayProblems(pointer, day)),
    ...patternProblems(file),
    ...textProblems('/claimant/given', claimant.given),
    ...textProblems('/claimant/family', claimant.family),
    ...hoursProblems(mapping),
  ];
}

function hoursProblems({ outcomes, otherwise }: Mapping): ImportProblem[] {
  const all = [
    ...outcomes.map((rule, index) => ({ rule, pointer: `/outcomes/${index}` })),
    { rule: otherwise, pointer: '/otherwise' },
  ];
  return all
    .filter(({ rule }) => 'closed' in rule && rule.hours !== undefined && !rule.closed.endsWith('employment'))
    .map(({ pointer }) => ({
      pointer: `${pointer}/hours`,
      detail: 'only a job has hours: employment or self-employment',
    }));
}

export function dayProblems(pointer: string, day: string | undefined): ImportProblem[] {
  return day === undefined || isLocalDate(day) ? [] : [{ pointer, detail: `${day} is not a day of the calendar` }];
}

export function patternProblems({ dates }: FileFormat = {}): ImportProblem[] {
  if (dates === undefined || datePattern(dates) !== null) return [];
  const detail = `"${dates}" does not name a year (YYYY), a month (MM or M) and a day (DD or D) once each`;
  return [{ pointer: '/file/dates', detail }];
}

export function textProblems(pointer: string, source: TextSource): ImportProblem[] {
  const detail = 'template' in source ? templateProblem(source.template) : null;
  return detail === null ? [] : [{ pointer: `${pointer}/template`, detail }];
}
