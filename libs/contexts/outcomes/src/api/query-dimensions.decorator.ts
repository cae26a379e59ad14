import { QueryItems } from './query-items.decorator';

export interface DimensionOptions {
  /** Whether `characteristic.<name>` is one as well. */
  readonly characteristics?: boolean;
}

/** Up to three of the dimensions. */
export function QueryDimensions(
  dimensions: readonly string[],
  { characteristics = false }: DimensionOptions = {},
): PropertyDecorator {
  const all = characteristics ? [...dimensions, 'characteristic.<name>'] : dimensions;
  const names = dimensions.concat(characteristics ? ['characteristic\\.[a-z0-9]+(-[a-z0-9]+)*'] : []);
  return QueryItems({
    pattern: new RegExp(`^(${names.join('|')})$`),
    message: `must be three at most of ${all.slice(0, -1).join(', ')} and ${all.at(-1)}`,
    max: 3,
    example: [dimensions[0]!],
    description: 'The dimensions to break down by: a row for each combination of their values that occurs.',
  });
}
