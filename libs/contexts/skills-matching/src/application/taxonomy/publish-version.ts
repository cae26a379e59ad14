import { bringTo, type Importing, type Taken } from '@alongside/caseload';
import { decision } from '@alongside/commands';
import { taxonomyDecider, type TaxonomyCommand } from '../../domain/taxonomy/taxonomy.decider';
import { taxonomyIdOf } from './taxonomy-streams';

type Publication = Extract<TaxonomyCommand, { kind: 'publish-version' }>;

/** Says that a version is there whole: its sheets were published before. */
export function publishVersion(importing: Importing, command: Publication): Promise<Taken> {
  const id = taxonomyIdOf(command.taxonomy);
  return bringTo(importing, { taxonomy: id, version: command.version, parts: command.parts }, async () => {
    const { state, revision } = await importing.commands.look(taxonomyDecider, id);
    if (taxonomyDecider.decide(state, command).length === 0) return null;
    return {
      taken: state?.versions[command.version] ? 'changed' : 'new',
      revision,
      home: { decider: taxonomyDecider, id, isNew: revision < 0n },
      plan: () => [decision(taxonomyDecider, id, command)],
    };
  });
}
