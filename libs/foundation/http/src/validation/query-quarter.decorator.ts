import { queryValue, type QueryOptions } from './query-value';
import { refuse } from './read-query';

const quarter = /^(19|20|21)\d\d-Q[1-4]$/;

/** A calendar quarter, `2025-Q4`. */
export function QueryQuarter(options?: QueryOptions): PropertyDecorator {
  const read = (text: string) => (quarter.test(text) ? text : refuse('must be a quarter, YYYY-Qn'));
  return queryValue({ read, schema: { type: 'string', pattern: quarter.source, example: '2025-Q4' } }, options);
}
