import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListFirstNames } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull, openWords } from '@alongside/vault';
import type { ServiceOffered, SessionNextStep } from '../../domain/desk-session/desk-session.events';
import type { DeskSessionRecord } from './desk-session.record';
import type { DeskSessionRow } from './desk-session.row';

/** Sessions with their words, and what those who came are called. */
@Injectable()
export class DeskSessionRecords {
  constructor(
    private readonly codec: EventCodec,
    private readonly queries: QueryBus,
  ) {}

  async of(rows: readonly DeskSessionRow[]): Promise<DeskSessionRecord[]> {
    const claimants = rows.flatMap(({ claimantId }) => (claimantId === null ? [] : [claimantId]));
    const names = await this.queries.execute(new ListFirstNames([...new Set(claimants)]));
    return Promise.all(rows.map((row) => this.recordOf(row, names)));
  }

  private async recordOf(row: DeskSessionRow, names: ReadonlyMap<Uuid, string>): Promise<DeskSessionRecord> {
    const { sessionId: id, services, needs, words, ...shown } = row;
    const opened = await openWords(this.codec, words);
    const offered =
      openedOrNull<ServiceOffered[]>(opened['services']) ?? services.map((code): ServiceOffered => ({ code }));
    const nextStep = openedOrNull<SessionNextStep>(opened['nextStep']);
    return {
      id,
      ...shown,
      firstName: names.get(row.claimantId ?? '') ?? null,
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
