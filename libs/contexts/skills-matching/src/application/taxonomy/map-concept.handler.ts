import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, type CommandContext, type CommandResult, type Look } from '@alongside/commands';
import { DomainError } from '@alongside/kernel';
import {
  inForceOn,
  languagesOf,
  noTaxonomy,
  taxonomyDecider,
  type TaxonomyCommand,
} from '../../domain/taxonomy/taxonomy.decider';
import { taxonomySheetDecider } from '../../domain/taxonomy-sheet/taxonomy-sheet.decider';
import { conceptParts, sheetNumberOf, type ConceptPart } from '../../domain/taxonomy-sheet/taxonomy-parts';
import { sheetIdOf, taxonomyIdOf } from './taxonomy-streams';

type Mapping = Extract<TaxonomyCommand, { kind: 'map' }>;

/** Has a code read as another one, which the version in force of its taxonomy has. */
export class MapConcept extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly taxonomy: string,
    readonly mapping: Mapping,
  ) {
    super();
  }
}

@Handles(MapConcept)
export class MapConceptHandler implements ICommandHandler<MapConcept> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, taxonomy, mapping }: MapConcept): Promise<CommandResult> {
    const home = decision(taxonomyDecider, taxonomyIdOf(taxonomy), mapping);
    return this.commands.handleCompound(context, {
      home,
      plan: async (look) => {
        await assertInForce(look, mapping);
        return [home];
      },
    });
  }
}

async function assertInForce(look: Look, { to, today }: Mapping): Promise<void> {
  const state = await look(taxonomyDecider, taxonomyIdOf(to.taxonomy));
  if (state === null) throw noTaxonomy();
  const version = inForceOn(state, today);
  for (const part of Object.keys(conceptParts) as ConceptPart[])
    for (const language of languagesOf(state, version, part)) {
      const sheet = { ...to, version, part, language, number: sheetNumberOf(part, to.code) };
      if ((await look(taxonomySheetDecider, sheetIdOf(sheet))).codes.includes(to.code)) return;
    }
  throw new DomainError('skills-matching/concept-not-found', 'not-found', 'The taxonomy has no such concept.');
}
