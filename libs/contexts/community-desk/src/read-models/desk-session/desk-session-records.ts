import { Injectable } from '@nestjs/common';
import { EventCodec, openedOrNull, openWords } from '@alongside/vault';
import type { ServiceOffered, SessionNextStep } from '../../domain/desk-session/desk-session.events';
import type { DeskSessionRecord } from './desk-session.record';
import type { DeskSessionRow } from './desk-session.row';

/** Sessions with their words. */
@Injectable()
export class DeskSessionRecords {
  constructor(private readonly codec: EventCodec) {}

  of(rows: readonly DeskSessionRow[]): Promise<DeskSessionRecord[]> {
    return Promise.all(rows.map((row) => this.recordOf(row)));
  }

  private async recordOf(row: DeskSessionRow): Promise<DeskSessionRecord> {
    const { sessionId: id, subjectId: _, services, needs, words, ...shown } = row;
    const opened = await openWords(this.codec, words);
    const offered =
      openedOrNull<ServiceOffered[]>(opened['services']) ?? services.map((code): ServiceOffered => ({ code }));
    const nextStep = openedOrNull<SessionNextStep>(opened['nextStep']);
    return {
      id,
      ...shown,
      services: offered.map(withListing),
      needs: needs.map(withListing),
      interpreterUsed: openedOrNull<boolean>(opened['interpreterUsed']),
      summary: openedOrNull<string>(opened['summary']),
      nextStep: nextStep && { words: nextStep.words, dueOn: nextStep.dueOn ?? null },
      reason: openedOrNull<string>(opened['reason']),
    };
  }
}

function withListing<Item extends { readonly listingId?: string }>(item: Item) {
  return { ...item, listingId: item.listingId ?? null };
}
