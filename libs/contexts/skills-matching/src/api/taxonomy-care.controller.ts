import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsEverywhere,
  dated,
  PathCode,
  PathText,
  Roles,
  type CommandMetadata,
} from '@alongside/http';
import { skillCodeOf } from '@alongside/kernel';
import { MapConcept } from '../application/taxonomy/map-concept.handler';
import { taxonomyIdOf } from '../application/taxonomy/taxonomy-streams';
import { taxonomyDecider, type TaxonomyCommand } from '../domain/taxonomy/taxonomy.decider';
import { InForceBody, MappingBody, MappingWithdrawalBody } from './taxonomy.dto';

const notFound = 'skills-matching/taxonomy-not-found';
const invalid = ['skills-matching/in-the-future'];

/** What administrators say of taxonomies beside what their publishers do. */
@ApiTags('taxonomies')
@Controller('v1/taxonomies')
export class TaxonomyCareController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taxonomy/in-force')
  @Roles('administrator')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Say which version of a taxonomy is in force from a day on',
    refusals: { invalid, 'not-found': [notFound, 'skills-matching/version-not-found'] },
    ifMatch: true,
  })
  putInForce(@PathCode('taxonomy') taxonomy: string, @CommandMeta() meta: CommandMetadata, @Body() body: InForceBody) {
    const { version, from, occurredAt } = body;
    return this.decide(meta, taxonomy, { kind: 'put-in-force', version, from, ...dated(occurredAt) });
  }

  @Post(':taxonomy/concepts/:code/mapping')
  @Roles('administrator')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Have a code read as another one, of this taxonomy or of another one, with the reason',
    description: 'What is shown of it says that this was said here, and not by the publisher.',
    refusals: {
      invalid,
      'not-found': [notFound, 'skills-matching/concept-not-found'],
      conflict: ['skills-matching/mapping-in-a-circle'],
    },
    ifMatch: true,
  })
  map(
    @PathCode('taxonomy') taxonomy: string,
    @PathText('code', 200) code: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { to, reason, occurredAt }: MappingBody,
  ) {
    const meant = { taxonomy: to.taxonomy, code: skillCodeOf(to.code) };
    const mapping = { kind: 'map', code: skillCodeOf(code), to: meant, reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new MapConcept(meta, taxonomy, mapping));
  }

  @Post(':taxonomy/concepts/:code/mapping-withdrawal')
  @Roles('administrator')
  @ConcernsEverywhere()
  @CommandOperation({
    summary: 'Have a code read as itself again, with the reason',
    refusals: { invalid, 'not-found': [notFound, 'skills-matching/mapping-not-found'] },
    ifMatch: true,
  })
  withdraw(
    @PathCode('taxonomy') taxonomy: string,
    @PathText('code', 200) code: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { reason, occurredAt }: MappingWithdrawalBody,
  ) {
    const command = { kind: 'withdraw-mapping', code: skillCodeOf(code), reason, ...dated(occurredAt) } as const;
    return this.decide(meta, taxonomy, command);
  }

  private decide(meta: CommandMetadata, taxonomy: string, command: TaxonomyCommand) {
    return this.commands.execute(new Decide(meta, decision(taxonomyDecider, taxonomyIdOf(taxonomy), command)));
  }
}
