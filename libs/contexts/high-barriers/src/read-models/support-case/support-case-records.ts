import { Injectable } from '@nestjs/common';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull, openWords, type SealedWords } from '@alongside/vault';
import type { Team } from '../../domain/support-case/team';
import type { SupportCaseRecord } from './support-case.record';
import type { SupportCaseRow } from './support-case.row';

/** A case as the statements answer one. */
export interface ShownCase extends SupportCaseRow {
  readonly team: Team;
  readonly ownerId: Uuid | null;
  readonly daysToFirstSession: number | null;
}

/** Over `s`, a row of the cases, and `t`, that of its team. */
export function shownCaseSql(today: string): string {
  return `select row_to_json(shown) as shown from (select s.case_id as "caseId", s.claimant_id as "claimantId", s.office, s.revision,
    s.state, s.referred_on as "referredOn", s.opened_on as "openedOn", s.closed_on as "closedOn", s.areas, s.outcomes, s.words,
    s.ending, s.sharing, s.conferences, s.plans, s.steps, s.sessions, s.risks, t.team, ${ownerSql('s', today)} as "ownerId",
    s.first_session_on - s.opened_on as "daysToFirstSession"`;
}

/** Who has the case in hand on that day. */
export function ownerSql(row: string, today: string): string {
  return `(select o.member_id from high_barriers.case_access_v1 o where o.case_id = ${row}.case_id and o.role = 'owner'
    and o.valid_from <= ${today} and (o.valid_to is null or o.valid_to > ${today}) limit 1)`;
}

/** What the team is shown of cases, their words opened. */
@Injectable()
export class SupportCaseRecords {
  constructor(private readonly codec: EventCodec) {}

  async of(row: ShownCase, firstName: string | null): Promise<SupportCaseRecord> {
    const { caseId: id, claimantId, office, revision, state, referredOn, openedOn, closedOn, areas, outcomes } = row;
    const { ownerId, daysToFirstSession } = row;
    const [opening, ending] = await Promise.all([this.open(row.words), this.open(row.ending)]);
    return {
      ...{ id, revision, claimantId, firstName, office, ownerId, state, referredOn, openedOn, closedOn, areas },
      ...{ source: opening('source'), reason: opening('reason'), outcomes: [...outcomes], closingNote: ending('note') },
      sharing: await this.each(row.sharing, (one, said) => ({ ...one, ...actOf(said), reason: said('reason') })),
      members: row.team.members.map(({ validFrom: from, validTo: to, agreements, ...member }) => {
        return { ...member, from, to, agreements: [...agreements] };
      }),
      conferences: await this.each(row.conferences, (one, said) => {
        return { ...one, attendeeIds: [...one.attendeeIds], decisions: said('decisions') };
      }),
      plans: await this.each(row.plans, (one, said) => ({ ...one, goals: said('goals'), ...actOf(said) })),
      steps: await this.ended(row.steps, (one, said, ended) => {
        return { ...one, words: said('words'), droppedBecause: ended('reason') };
      }),
      sessions: await this.each(row.sessions, (one, said) => ({ ...one, note: said('note') })),
      risks: await this.ended(row.risks, (one, said, ended) => {
        return { ...one, words: said('words'), liftedBecause: ended('reason') };
      }),
      daysToFirstSession,
    };
  }

  /** The latest day first. */
  private each<One extends { readonly on: LocalDate; readonly words: SealedWords | null }, Shown>(
    entries: readonly One[],
    shown: (one: Omit<One, 'words'>, said: Said) => Shown,
  ): Promise<Shown[]> {
    const latestFirst = entries.toReversed().toSorted((a, b) => b.on.localeCompare(a.on));
    return Promise.all(latestFirst.map(async ({ words, ...one }) => shown(one, await this.open(words))));
  }

  private ended<
    One extends { readonly on: LocalDate; readonly words: SealedWords | null; readonly ending: SealedWords | null },
    Shown,
  >(entries: readonly One[], shown: (one: Omit<One, 'words' | 'ending'>, said: Said, ended: Said) => Shown) {
    return Promise.all(
      entries.toReversed().map(async ({ words, ending, ...one }) => {
        return shown(one, await this.open(words), await this.open(ending));
      }),
    );
  }

  private async open(words: SealedWords | null): Promise<Said> {
    const opened = await openWords(this.codec, words);
    return <Value = string>(field: string) => openedOrNull<Value>(opened[field]);
  }
}

type Said = <Value = string>(field: string) => Value | null;

function actOf(said: Said) {
  return { language: said('language'), interpreterUsed: said<boolean>('interpreterUsed') };
}
