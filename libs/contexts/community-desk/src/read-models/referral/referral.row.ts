import type { LocalDate, Uuid } from '@alongside/kernel';
import type { SealedWords } from '@alongside/vault';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { End } from '../../domain/referral/referral.events';
import type { ReferralStanding } from './referral.record';

/** Why what was said last was taken back, or why all of it was. */
export interface TakenBack {
  readonly on: LocalDate;
  readonly words: SealedWords | null;
}

/** A referral as it stands. One entered in error keeps its ends and its days, and nothing that was told. */
@Entity({ schema: 'community_desk', name: 'referral_v2' })
@Index(['claimantId'])
@Index(['fromId', 'requestedOn'])
@Index(['toId', 'requestedOn'])
@Index(['requestedOn'])
export class ReferralRow {
  @PrimaryColumn({ type: 'uuid' })
  referralId: Uuid;

  @Column({ type: 'uuid' })
  claimantId: Uuid;

  /** Of the referral's stream. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'text' })
  state: ReferralStanding;

  @Column({ type: 'text' })
  fromKind: End['kind'];

  @Column({ type: 'uuid' })
  fromId: Uuid;

  @Column({ type: 'text' })
  toKind: End['kind'];

  @Column({ type: 'uuid' })
  toId: Uuid;

  @Column({ type: 'uuid' })
  requestedBy: Uuid;

  @Column({ type: 'date' })
  requestedOn: LocalDate;

  @Column({ type: 'date' })
  answerBy: LocalDate;

  /** When it was accepted or rejected. */
  @Column({ type: 'date', nullable: true })
  answeredOn: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  acceptedOn: LocalDate | null;

  /** When it was rejected, revoked or completed. */
  @Column({ type: 'date', nullable: true })
  endedOn: LocalDate | null;

  /** Of a rejection or a revocation. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', nullable: true })
  proposedAction: string | null;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  /** `erased` of whoever was forgotten. */
  @Column({ type: 'text', nullable: true })
  need: string | null;

  @Column({ type: 'uuid', nullable: true })
  listingId: Uuid | null;

  @Column({ type: 'text', array: true })
  languages: string[];

  @Column({ type: 'boolean', nullable: true })
  interpreterNeeded: boolean | null;

  @Column({ type: 'uuid', nullable: true })
  followsId: Uuid | null;

  @Column({ type: 'uuid', nullable: true })
  sessionId: Uuid | null;

  /** What it rests on: this, or an override. */
  @Column({ type: 'uuid', nullable: true })
  consentId: Uuid | null;

  @Column({ type: 'uuid', nullable: true })
  consentRecipient: Uuid | null;

  @Column({ type: 'text', nullable: true })
  consentPurpose: string | null;

  @Column({ type: 'text', nullable: true })
  overrideGround: string | null;

  @Column({ type: 'uuid', nullable: true })
  contactConsentId: Uuid | null;

  @Column({ type: 'uuid', nullable: true })
  contactRecipient: Uuid | null;

  /** Name, contact, note, and why there is an override. */
  @Column({ type: 'jsonb', nullable: true })
  asked: SealedWords | null;

  /** The note of the answer, and of the end. */
  @Column({ type: 'jsonb', nullable: true })
  answer: SealedWords | null;

  @Column({ type: 'jsonb', nullable: true })
  ending: SealedWords | null;

  /** The last reopening, or that it was entered in error. */
  @Column({ type: 'jsonb', nullable: true })
  takenBack: TakenBack | null;
}
