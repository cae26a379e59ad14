import { bringTo, type Importing, type Taken } from '@alongside/caseload';
import { decision } from '@alongside/commands';
import { taxonomySheetDecider, type TaxonomySheetCommand } from '../../domain/taxonomy-sheet/taxonomy-sheet.decider';
import { sheetIdOf } from './taxonomy-streams';

/** What a sheet says now; nothing is recorded where it says so already, or where nothing is on it and never was. */
export function publishSheet(importing: Importing, command: TaxonomySheetCommand): Promise<Taken> {
  const language = command.kind === 'publish-concepts' ? command.language : null;
  const { taxonomy, version, part, sheet: number, digest } = command;
  const id = sheetIdOf({ taxonomy, version, part, language, number });
  return bringTo(importing, { sheet: id, digest }, async () => {
    const { state, revision } = await importing.commands.look(taxonomySheetDecider, id);
    const isEmpty = (command.kind === 'publish-concepts' ? command.concepts : command.relations).length === 0;
    if (state.digest === digest || (state.digest === null && isEmpty)) return null;
    return {
      taken: state.digest === null ? 'new' : 'changed',
      revision,
      home: { decider: taxonomySheetDecider, id, isNew: revision < 0n },
      plan: () => [decision(taxonomySheetDecider, id, command)],
    };
  });
}
