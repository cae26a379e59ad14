import { isLocalDate, type LocalDate } from '@alongside/kernel';

/** Reads a day written in one way. */
export type DatePattern = (text: string) => LocalDate | null;

const tokens: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
};

/** A reader of days written like `DD/MM/YYYY`; `null` unless year, month and day are each named once. */
export function datePattern(pattern: string): DatePattern | null {
  const parts = pattern.match(/YYYY|MM|M|DD|D/g) ?? [];
  if (
    parts
      .map((part) => part[0])
      .sort()
      .join('') !== 'DMY'
  )
    return null;
  const source = pattern.replace(
    /YYYY|MM|M|DD|D|[^YMD]/g,
    (part) => tokens[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/, '\\$&'),
  );
  const expression = new RegExp(`^${source}$`);
  return (text) => {
    const { year, month, day } = expression.exec(text)?.groups ?? {};
    if (year === undefined || month === undefined || day === undefined) return null;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isLocalDate(date) ? date : null;
  };
}
