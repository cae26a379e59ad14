import { languageTagOf, languageTagPattern as pattern } from '@alongside/kernel';
import type { ValidationOptions } from 'class-validator';
import { checkedField } from './checked-field';

/** A language, in whatever case; it arrives as BCP 47 writes it. */
export function IsLanguageTag(options: Pick<ValidationOptions, 'each'> = {}): PropertyDecorator {
  const rule = {
    name: 'isLanguageTag',
    isValid: (value: unknown) => typeof value === 'string' && pattern.test(value),
    message: `${options.each ? 'each ' : ''}must be a BCP 47 tag, such as so or en-GB`,
    schema: { type: 'string', pattern: pattern.source },
    normalise: languageTagOf,
  };
  return checkedField(rule, options);
}
