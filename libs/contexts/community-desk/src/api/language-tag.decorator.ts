import { Matches, type ValidationOptions } from 'class-validator';

/** A language as BCP 47 writes it. */
export function IsLanguageTag({ each = false }: Pick<ValidationOptions, 'each'> = {}): PropertyDecorator {
  const message = `${each ? 'each ' : ''}must be a BCP 47 tag, such as so or en-GB`;
  return Matches(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, { each, message });
}
