import { Injectable } from '@nestjs/common';
import type { Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull, openWords } from '@alongside/vault';
import type { InteractionRecord } from './interaction.record';
import type { InteractionRow, LogHeld, StepAgreed } from './interaction.row';
import { ParticipantNames, type Names } from './participant-names';

/** Interactions of one claimant with their words, and with the names of who took part. */
@Injectable()
export class InteractionRecords {
  constructor(
    private readonly codec: EventCodec,
    private readonly names: ParticipantNames,
  ) {}

  async of(rows: readonly InteractionRow[]): Promise<InteractionRecord[]> {
    const names = await this.names.in(rows);
    return Promise.all(rows.map((row) => this.recordOf(row, names)));
  }

  private async recordOf(row: InteractionRow, names: Names): Promise<InteractionRecord> {
    const { interactionId: id, note, needs, log, nextSteps, movedByClaimant, movedByOffice, ...shown } = row;
    const { language, interpreterUsed, summary, nextStepWords } = await openWords(this.codec, log);
    const needed = await openWords(this.codec, needs);
    const words = openedOrNull<Record<Uuid, string>>(nextStepWords) ?? {};
    return {
      id,
      ...shown,
      timesMoved: movedByClaimant + movedByOffice,
      timesMovedBy: { claimant: movedByClaimant, office: movedByOffice },
      language: openedOrNull<string>(needed['language']),
      interpreterNeeded: openedOrNull<boolean>(needed['interpreterNeeded']),
      note: openedOrNull<string>((await openWords(this.codec, note))['note']),
      log: log && {
        ...toldOf(log, names),
        language: openedOrNull<string>(language),
        interpreterUsed: openedOrNull<boolean>(interpreterUsed),
        summary: openedOrNull<string>(summary),
      },
      nextSteps: await Promise.all(nextSteps.map((step) => this.stepRecord(step, words))),
    };
  }

  private async stepRecord({ stepId, dropped, ...step }: StepAgreed, words: Record<Uuid, string>) {
    const { reason } = await openWords(this.codec, dropped);
    return { id: stepId, ...step, words: words[stepId] ?? null, droppedBecause: openedOrNull<string>(reason) };
  }
}

function toldOf({ minutes, participants }: LogHeld, names: Names) {
  return { minutes, participants: participants.map(({ kind, id }) => ({ kind, id, name: names.get(id) ?? null })) };
}
