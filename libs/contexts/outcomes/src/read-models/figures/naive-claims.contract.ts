import { addDays, addMonths, type LocalDate } from '@alongside/kernel';
import { ageBand } from '../../domain/age-band';
import type { ClaimFacts } from '../../domain/claim-facts';
import { onFlowMonth } from '../../domain/on-flow-month';
import { naivePlatforms } from './naive-platforms.contract';
import { dayOf } from './random-history.contract';
import type { Dimension } from './selection';
import type { Told } from './told-history.contract';

type OfType<Type extends Told['type']> = Extract<Told, { type: Type }>;

/** A claim as one finds it by looking each thing up. */
export interface NaiveClaim extends ClaimFacts {
  readonly claimId: string;
  readonly personId: string;
  readonly inError: boolean;
  readonly hours: string | null;
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** Whoever the last change up to that day says, of those that were known. */
export function naiveAdvisor(known: readonly Told[], claimantId: string, day: LocalDate): string {
  const changes = known
    .filter((event) => event.type === 'AssignmentAccepted' || event.type === 'AssignmentEnded')
    .filter((event) => event.data.claimantId === claimantId && dayOf(event) <= day)
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  return changes.reduce((advisor, { type, data: { advisorId } }) => {
    if (type === 'AssignmentAccepted') return advisorId;
    return advisor === advisorId ? 'unassigned' : advisor;
  }, 'unassigned');
}

/** All claims from the events alone; whoever is forgotten at any time is so in all that was known before. */
export function claimsOf(
  known: readonly Told[],
  { asAt, history }: { readonly asAt: LocalDate; readonly history: readonly Told[] },
): NaiveClaim[] {
  const forgotten = history.flatMap((event) => (event.type === 'PersonForgotten' ? [event.data.personId] : []));
  const all = <Type extends Told['type']>(...types: Type[]) =>
    known.filter((event): event is OfType<Type> => (types as string[]).includes(event.type));
  const closingOf = (claimId: string) =>
    all('ClaimClosed', 'ClaimClosureCorrected')
      .map(({ data }) => ({ closedOn: data.occurredAt, ...data }))
      .findLast((data) => data.claimId === claimId);
  const claimInError = (claimId: string) => all('ClaimEnteredInError').some(({ data }) => data.claimId === claimId);
  const realJobs = all('EmploymentStarted').filter(
    ({ data: { employmentId } }) =>
      !all('EmploymentEnteredInError').some(({ data }) => data.employmentId === employmentId),
  );
  const jobs = realJobs.map(({ data }) => {
    const last = all('EmploymentCorrected').findLast((event) => event.data.employmentId === data.employmentId);
    const said = all('EmploymentEvidenceAdded', 'EmploymentEvidenceWithdrawn').filter(
      (event) => event.data.employmentId === data.employmentId,
    );
    const stands = (kind: string) =>
      said.findLast(({ data: one }) => one.evidence === kind)?.type === 'EmploymentEvidenceAdded';
    return {
      ...data,
      startedOn: (last ?? { data }).data.startedOn,
      evidence: said.map((event) => event.data.evidence).filter(stands),
    };
  });
  const claimOfJob = (job: (typeof jobs)[number]) => {
    if (job.claimId !== undefined) return job.claimId;
    const openThen = all('ClaimOpened').filter(({ data }) => {
      if (claimInError(data.claimId)) return false;
      const { closedOn = '9999-12-31' } = closingOf(data.claimId) ?? {};
      return data.claimantId === job.claimantId && data.occurredAt <= job.startedOn && job.startedOn <= closedOn;
    });
    return openThen
      .map(({ data }) => `${data.occurredAt} ${data.claimId}`)
      .sort()[0]
      ?.split(' ')[1];
  };
  const followUpEndOf = (claimId: string) =>
    all('FollowUpEnded').findLast((event) => event.data.claimId === claimId)?.data.occurredAt;
  const forgottenOn = (claimantId: string, openedOn: LocalDate) =>
    all('PersonForgotten')
      .filter((event) => event.data.personId === claimantId)
      .map(({ data: { occurredAt: on } }) => (on < openedOn ? openedOn : on))[0] ?? null;
  return all('ClaimOpened').map(({ data }) => {
    const { claimId, claimantId, occurredAt: openedOn } = data;
    const closing = closingOf(claimId);
    const isErased = forgotten.includes(claimantId);
    const own = jobs.filter(
      (job) =>
        !claimInError(claimId) && claimOfJob(job) === claimId && job.startedOn >= openedOn && job.evidence.length > 0,
    );
    const firstDay = own.map((job) => job.startedOn).sort()[0];
    const details = all('ClaimantRegistered', 'ClaimantDetailsCorrected').findLast(
      (event) => event.data.claimantId === claimantId,
    );
    const declarations = all('CommunitiesDeclared').filter(
      (event) => event.data.claimantId === claimantId && dayOf(event) <= openedOn,
    );
    const lastDeclared = declarations.map(dayOf).sort().at(-1);
    const communities = declarations.findLast((event) => dayOf(event) === lastDeclared)?.data.communities as
      string[] | undefined;
    const advisor = (on: LocalDate) => naiveAdvisor(known, claimantId, on);
    const cohort = onFlowMonth(openedOn);
    const followUpEndedOn = followUpEndOf(claimId) ?? forgottenOn(claimantId, openedOn);
    const over = closing?.closedOn ?? followUpEndedOn;
    const lastOpen = over ? addDays(over, -1) : asAt;
    const upToAsAt = lastOpen < asAt ? lastOpen : asAt;
    const lastDay = upToAsAt < openedOn ? openedOn : upToAsAt;
    return {
      claimId,
      personId: claimantId,
      inError: claimInError(claimId),
      openedOn,
      closure: closing ? { on: closing.closedOn, destination: closing.destination } : null,
      hours: closing?.hours ?? null,
      followUpEndedOn,
      job: own.find((job) => job.startedOn === firstDay) ?? null,
      groups: {
        office: [data.office],
        benefit: [data.benefit],
        ageBand: isErased ? ['erased'] : [ageBand((details?.data.birthMonth as string | undefined) ?? null, openedOn)],
        community: isErased ? ['erased'] : communities?.length ? communities : ['not-stated'],
        cohort: [cohort],
        quarter: [
          `${cohort.slice(0, 4)}-Q${['01 02 03', '04 05 06', '07 08 09'].findIndex((q) => q.includes(cohort.slice(5))) + 1 || 4}`,
        ],
        rollingYear: Array.from({ length: 12 }, (_, index) => addMonths(cohort, index)).filter(
          (last) => last <= onFlowMonth(asAt),
        ),
        get platform() {
          return isErased ? ['erased'] : naivePlatforms(known, claimantId, { first: openedOn, last: openedOn });
        },
        get platformInClaim() {
          return isErased ? ['erased'] : naivePlatforms(known, claimantId, { first: openedOn, last: lastDay });
        },
        advisor: [advisor(openedOn)],
        advisorAtClosing: [closing && closing.closedOn <= asAt ? advisor(closing.closedOn) : 'not-closed'],
        'characteristic.sex': isErased
          ? ['erased']
          : [(data.characteristics as { sex?: string } | undefined)?.sex ?? 'not-stated'],
      },
    };
  });
}

/** Which claims are in which row. */
export interface NaiveRow {
  readonly group: Readonly<Record<string, string>>;
  readonly claims: readonly NaiveClaim[];
}

export function rowsOf(claims: readonly NaiveClaim[], by: readonly Dimension[]): Map<string, NaiveRow> {
  if (by.length === 0) return new Map([['{}', { group: {}, claims }]]);
  const rows = new Map<string, NaiveRow>();
  for (const claim of claims) {
    const groups = by.reduce<Record<string, string>[]>(
      (prefixes, dimension) =>
        prefixes.flatMap((prefix) => claim.groups[dimension]!.map((value) => ({ ...prefix, [dimension]: value }))),
      [{}],
    );
    for (const group of groups) {
      const key = JSON.stringify(group);
      rows.set(key, { group, claims: [...(rows.get(key)?.claims ?? []), claim] });
    }
  }
  return rows;
}
