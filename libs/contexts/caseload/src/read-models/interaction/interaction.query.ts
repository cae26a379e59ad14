import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { openedOrNull } from '../open-sealed';
import { openWords } from '../sealed-words';
import type { InteractionRecord } from './interaction.record';
import { InteractionRow, type LogHeld, type StepAgreed } from './interaction.row';

/** One interaction. Refuses with `caseload/interaction-not-found`. */
export class ShowInteraction extends Query<InteractionRecord> {
  constructor(readonly interactionId: Uuid) {
    super();
  }
}

@QueryHandler(ShowInteraction)
export class ShowInteractionHandler implements IQueryHandler<ShowInteraction> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ interactionId }: ShowInteraction): Promise<InteractionRecord> {
    const row = await this.dataSource.getRepository(InteractionRow).findOneBy({ interactionId });
    if (!row) throw new DomainError('caseload/interaction-not-found', 'not-found', 'There is no such interaction.');
    return interactionRecord(this.codec, row);
  }
}

export async function interactionRecord(codec: EventCodec, row: InteractionRow): Promise<InteractionRecord> {
  const { interactionId: id, note, log, nextSteps, ...shown } = row;
  const { language, interpreterUsed, summary, nextStepWords } = await openWords(codec, log);
  const words = openedOrNull<Record<Uuid, string>>(nextStepWords) ?? {};
  return {
    id,
    ...shown,
    note: openedOrNull<string>((await openWords(codec, note))['note']),
    log: log && {
      ...toldOf(log),
      language: openedOrNull<string>(language),
      interpreterUsed: openedOrNull<boolean>(interpreterUsed),
      summary: openedOrNull<string>(summary),
    },
    nextSteps: await Promise.all(nextSteps.map((step) => stepRecord(codec, step, words))),
  };
}

async function stepRecord(codec: EventCodec, { stepId, dropped, ...step }: StepAgreed, words: Record<Uuid, string>) {
  const { reason } = await openWords(codec, dropped);
  return { id: stepId, ...step, words: words[stepId] ?? null, droppedBecause: openedOrNull<string>(reason) };
}

function toldOf({ minutes, participants }: LogHeld) {
  return { minutes, participants: [...participants] };
}
