import { boundViewer, consentStandingSql, isKeptFromSql, seenSql, type Bind, type Viewer } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';

/** Who looks at enrolments: for the office, for a provider, or both. */
export interface EnrolmentViewer {
  /** As claimants are seen from casework; `null` of somebody who does none. */
  readonly caseworker: Viewer | null;
  readonly personId: Uuid;
  readonly organisations: readonly Uuid[];
  /** The providers for which the viewer works. */
  readonly providers: readonly Uuid[];
  readonly today: LocalDate;
}

export interface SeenEnrolment {
  readonly isSeen: string;
  /** The viewer sees the claimant, and with that all of the enrolment. */
  readonly isOfOffice: string;
}

/** How what the enrolment `e` rests on stands. */
export function basisSql(today: string): string {
  const consent = consentStandingSql('e.consent_id', 'e.consent_recipient', today);
  return `case when e.consent_id is null then 'override' else coalesce(${consent}, 'withdrawn') end`;
}

/** Whether the viewer is told of the person: the provider only while the enrolment holds and what it rests on does. */
export function toldSql(today: string, isOfOffice: string): string {
  return `(${isOfOffice} or e.state not in ('refused', 'withdrawn', 'entered-in-error')
    and ${basisSql(today)} in ('in-force', 'override'))`;
}

/**
 * Conditions on an enrolment `e`, its course `co` and the caseload's row `c`. Whoever is to know nothing of the claimant sees nothing,
 * and a provider nothing of what was entered in error.
 */
export function seenEnrolmentSql(viewer: EnrolmentViewer, bind: Bind): SeenEnrolment {
  const { caseworker, personId, organisations, providers, today } = viewer;
  const isOfOffice =
    caseworker === null
      ? 'false'
      : `coalesce(${seenSql('c', boundViewer(caseworker, bind), bind(today, 'date')).isSeen}, false)`;
  const me = bind(personId, 'uuid');
  const excludable = `(${bind([personId, ...organisations, ...providers], 'uuid[]')})`;
  const isProvider = `(co.provider_id = any(${bind(providers, 'uuid[]')})
    and e.state <> 'entered-in-error' and not ${isKeptFromSql('e.claimant_id', { me, excludable })})`;
  return { isSeen: `(${isOfOffice} or ${isProvider})`, isOfOffice };
}
