import { QueryItems } from './query-items.decorator';

/** Staff by their ids, and `unassigned` for nobody. */
export function QueryAdvisors(description: string): PropertyDecorator {
  return QueryItems({
    pattern: /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|unassigned)$/,
    message: 'must be ids of advisors in lower case, or unassigned, 50 at most',
    max: 50,
    example: ['0192bbbb-0000-7000-8000-000000000001', 'unassigned'],
    description,
  });
}
