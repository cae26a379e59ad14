import { addDays, daysBetween, type LocalDate, type Uuid } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import { ageBand } from '../../domain/age-band';
import { jobOfClaim } from '../../domain/claim-job';
import { valueOn } from '../../domain/dated-parameter';
import { inChargeOn, tenuresOf, type Tenure } from '../../domain/in-charge';
import { ageBands } from '../../domain/metric-definitions';
import { onFlowInterval, onFlowMonth } from '../../domain/on-flow-month';
import { joined, restate, type Recorded } from '../bitemporal';
import { AssignmentFactRow } from './assignment-fact.row';
import { ClaimFactRow } from './claim-fact.row';
import { evidenceBits } from './evidence-bits';
import { memberHash } from '../member-hash';
import { outcomeCode } from './outcome-code';
import { changed, isFollowed, personOf, type PersonEvent } from './person-events';
import { nobody, type KnownClaim, type PersonState } from './person-state';
import { PersonRow } from './person.row';

type ClaimFact = Omit<ClaimFactRow, keyof Recorded>;
type AssignmentFact = Omit<AssignmentFactRow, keyof Recorded>;

/** In the place of a group that nothing was said of. */
const notStated = 'not-stated';
/** In the place of every group by what was known of a person who was forgotten. */
const erased = 'erased';
/** Longer than any window. */
const always = 1_000_000;

/**
 * The facts of claims, and of who was in charge, in all their versions, folded per person: a job says how a claim ended, a declaration
 * in which communities it counts, a hand-over whom it is credited to, wherever they stand in the log.
 */
export const claimFactsFold: Fold<
  { person: PersonRow; claimFact: ClaimFactRow; assignmentFact: AssignmentFactRow },
  PersonEvent
> = {
  name: 'outcomes.claim_facts_v3',
  tables: { person: PersonRow, claimFact: ClaimFactRow, assignmentFact: AssignmentFactRow },
  key: 'personId',
  keys: (event) => (isFollowed(event.type) ? [personOf(event)] : []),
  evolve: ({ person: [row], claimFact, assignmentFact }, event, personId) => {
    const state = changed(row?.state ?? nobody, event);
    const tenures = tenuresOf(state.charge);
    const facts = state.claims.map((claim) => factOf(personId, { state, tenures }, claim));
    // What told two versions apart may be gone with the erasure; a rebuild never knew it.
    const versions = state.forgotten ? joined(claimFact.map(erasedFact), claimOf) : claimFact;
    const { recordedAt } = event;
    return {
      person: [{ personId, state }],
      claimFact: restate(versions, facts, { keyOf: claimOf, recordedAt }),
      assignmentFact: restate(
        assignmentFact,
        tenures.map((tenure) => assignmentOf(personId, tenure)),
        { keyOf: ({ validFrom }) => validFrom, recordedAt },
      ),
    };
  },
};

function claimOf({ claimId }: ClaimFact): Uuid {
  return claimId;
}

function assignmentOf(personId: Uuid, { advisorId, from, to }: Tenure): AssignmentFact {
  return { personId, validFrom: from, validTo: to ?? 'infinity', advisorId };
}

interface Person {
  readonly state: PersonState;
  readonly tenures: readonly Tenure[];
}

function factOf(personId: Uuid, { state, tenures }: Person, claim: KnownClaim): ClaimFact {
  const { claimId, openedOn, closing, office, benefit, characteristics, inError } = claim;
  const cohort = onFlowMonth(openedOn);
  const ended = { ...endingOf(claim), ...jobOf(state, claim), inError };
  const fact = {
    claimId,
    personId,
    memberHash: memberHash(claimId),
    validFrom: openedOn,
    ...ended,
    outcome: outcomeCode(ended),
    office,
    benefit,
    advisor: inChargeOn(tenures, openedOn),
    advisorAtClosing: closing ? inChargeOn(tenures, closing.on) : null,
    ageBand: ageBand(state.birthMonth, openedOn, valueOn(ageBands, openedOn)),
    cohort,
    cohortEndsOn: addDays(onFlowInterval(cohort)[1], -1),
    communities: communitiesOn(openedOn, state),
    characteristics,
    erased: false,
  };
  return state.forgotten ? erasedFact(fact) : fact;
}

function erasedFact<Fact extends ClaimFact>(fact: Fact): Fact {
  if (fact.erased) return fact;
  return { ...fact, ageBand: erased, communities: erased, characteristics: {}, erased: true };
}

type Ending = Pick<ClaimFact, 'validTo' | 'seenThrough' | 'ending' | 'destination' | 'hours'>;

/** A claim that was closed within a window was not seen through it; one that was lost on the window's last day was. */
function endingOf({ openedOn, closing, followUpEndedOn }: KnownClaim): Ending {
  if (closing) {
    const { on, destination, hours } = closing;
    return { validTo: on, seenThrough: daysBetween(openedOn, on) - 1, ending: 'closed', destination, hours };
  }
  const nowhere = { destination: null, hours: null };
  if (followUpEndedOn === null) return { validTo: 'infinity', seenThrough: always, ending: 'open', ...nowhere };
  const seenThrough = daysBetween(openedOn, followUpEndedOn);
  return { validTo: followUpEndedOn, seenThrough, ending: 'follow-up-ended', ...nowhere };
}

/** A claim that was entered in error has no job, and takes none from another claim. */
function jobOf({ claims, jobs }: PersonState, claim: KnownClaim): Pick<ClaimFact, 'jobStartedOn' | 'evidence'> {
  const spells = claims.filter(({ inError }) => !inError).map(spellOf);
  const job = claim.inError ? null : jobOfClaim(spellOf(claim), { claims: spells, jobs });
  return { jobStartedOn: job?.startedOn ?? null, evidence: evidenceBits(job?.evidence ?? []) };
}

function spellOf({ claimId, openedOn, closing }: KnownClaim) {
  return { claimId, openedOn, closedOn: closing?.on ?? null };
}

/** The communities that were declared last when the claim was opened, on that very day at the latest. */
function communitiesOn(openedOn: LocalDate, { communities }: PersonState): string {
  const codes = communities.findLast(({ on }) => on <= openedOn)?.codes ?? [];
  return codes.length === 0 ? notStated : [...new Set(codes)].sort().join(',');
}
