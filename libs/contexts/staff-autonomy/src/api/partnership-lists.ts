import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { caseworkerOf } from '@alongside/caseload';
import { cursorPurpose, CursorSealer, dated, type Actor } from '@alongside/http';
import { ReadLog, type Reading } from '@alongside/privacy';
import {
  ListPartnerships,
  type PartnershipsOf,
  type PartnershipsPlace,
} from '../read-models/partnership/list-partnerships.query';
import type { PartnershipsAnswer, PartnershipsQuery } from './partnership.dto';

/** Pages of partnerships, whoever's they are. */
@Injectable()
export class PartnershipLists {
  constructor(
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  async answer(
    of: PartnershipsOf,
    { limit, cursor, state }: PartnershipsQuery,
    { actor, reading }: { readonly actor: Actor; readonly reading: Reading },
  ): Promise<PartnershipsAnswer> {
    const purpose = cursorPurpose('partnerships', { ...of, state });
    const after = cursor === undefined ? null : this.cursors.unseal<PartnershipsPlace>(purpose, cursor);
    const asked = { of, ...(state && { state }), viewer: caseworkerOf(actor), today: dated().today };
    const { entries, total, next } = await this.queries.execute(new ListPartnerships(asked, { limit, after }));
    const shown = entries.map(({ claimantId }) => claimantId);
    await this.readLog.record(reading, [...new Set(of.kind === 'claimant' ? [of.claimantId, ...shown] : shown)]);
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }
}
