import { Injectable } from '@nestjs/common';
import { EventCodec, openedOrNull, openWords, type SealedWords } from '@alongside/vault';
import type { ReferralContact } from '../../domain/referral/referral.events';
import type { ShownReferral } from './referral-columns';
import type { ReferralRecord, ReferredRecord } from './referral.record';

type Words = Readonly<Record<string, unknown>>;

const untold = { need: null, listingId: null, sessionId: null };

/** What is shown of referrals, their words opened. */
@Injectable()
export class ReferralRecords {
  constructor(private readonly codec: EventCodec) {}

  of(rows: readonly ShownReferral[]): Promise<ReferralRecord[]> {
    return Promise.all(rows.map((row) => this.one(row)));
  }

  private async one(row: ShownReferral): Promise<ReferralRecord> {
    const asked: Words = row.isTold ? await openWords(this.codec, row.asked) : {};
    const { referralId: id, revision, state, requestedBy, requestedOn, answerBy, overdue, answeredOn, endedOn } = row;
    const { followsId, reason, proposedAction, outcome } = row;
    const { need, listingId, sessionId } = row.isTold ? row : untold;
    return {
      ...{ id, revision, state, requestedBy, requestedOn, answerBy, overdue, answeredOn, endedOn },
      from: { kind: row.fromKind, id: row.fromId },
      to: { kind: row.toKind, id: row.toId },
      ...{ need, listingId, followsId, sessionId, outcome },
      basis: {
        state: row.basis,
        purpose: row.consentPurpose,
        ground: row.overrideGround,
        reason: row.isOfRequester ? openedOrNull<string>(asked['overrideReason']) : null,
      },
      claimant: referred(row, asked),
      note: openedOrNull<string>(asked['note']),
      answerNote: await this.noteOf(row.answer),
      rejection: state === 'rejected' ? { reason: reason!, proposedAction: proposedAction! } : null,
      revocationReason: state === 'revoked' ? reason : null,
      endNote: await this.noteOf(row.ending),
      takenBack: row.takenBack && { on: row.takenBack.on, reason: await this.reasonOf(row.takenBack.words) },
    };
  }

  private async reasonOf(words: SealedWords | null): Promise<string | null> {
    return openedOrNull<string>((await openWords(this.codec, words))['reason']);
  }

  private async noteOf(words: SealedWords | null): Promise<string | null> {
    return openedOrNull<string>((await openWords(this.codec, words))['note']);
  }
}

function referred(row: ShownReferral, asked: Words): ReferredRecord {
  const contact = row.isOfRequester || row.contactInForce ? openedOrNull<ReferralContact>(asked['contact']) : null;
  return {
    claimantId: row.claimantId,
    name: openedOrNull<string>(asked['name']),
    languages: row.isTold ? row.languages : [],
    interpreterNeeded: row.isTold ? row.interpreterNeeded : null,
    contact: contact && { phone: contact.phone ?? null, email: contact.email ?? null },
  };
}
