import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Definition } from '../../domain/metric-definition';
import { metricDefinitions } from '../../domain/metric-definitions';
import type { DefinitionRecord, DefinitionsAnswer } from './definition.record';

/** Every definition in all its versions. */
export class ListDefinitions extends Query<DefinitionsAnswer> {}

@QueryHandler(ListDefinitions)
export class ListDefinitionsHandler implements IQueryHandler<ListDefinitions> {
  execute(): Promise<DefinitionsAnswer> {
    return Promise.resolve({ definitions: metricDefinitions.map(recordOf) });
  }
}

function recordOf({ exclusions, ...definition }: Definition): DefinitionRecord {
  return { ...definition, exclusions: [...exclusions] };
}
