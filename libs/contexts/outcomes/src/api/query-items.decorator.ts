import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';

export interface QueryItemsOptions {
  /** What each item looks like. */
  readonly pattern: RegExp;
  /** The same in words, after the parameter's name. */
  readonly message: string;
  /** The most items. */
  readonly max: number;
  readonly example: readonly string[];
  readonly description: string;
}

/** A list, `a,b`, each item once, of items that are no plain codes. A parameter that is given twice is refused. */
export function QueryItems({ pattern, message, max, example, description }: QueryItemsOptions): PropertyDecorator {
  const read = (text: string): string[] | null => {
    const items = text.split(',', max + 1);
    return items.length <= max && items.every((item) => pattern.test(item)) ? [...new Set(items)] : null;
  };
  const items = { type: 'string', pattern: pattern.source };
  const schema = { type: 'array', items, maxItems: max, style: 'form', explode: false };
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? read(value) : value === undefined ? undefined : null,
    ),
    ValidateBy({ name: 'queryItems', validator: { validate: Array.isArray, defaultMessage: () => message } }),
    ValidateIf((_: object, value: unknown) => value !== undefined),
    ApiProperty({ ...schema, example: [...example], description, required: false } as ApiPropertyOptions),
  );
}
