import type { LocalDate, Uuid } from '@alongside/kernel';
import { addDays } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import { ageBand } from '../../domain/age-band';
import { jobOfClaim } from '../../domain/claim-job';
import { valueOn } from '../../domain/dated-parameter';
import { ageBands } from '../../domain/metric-definitions';
import { onFlowInterval, onFlowMonth } from '../../domain/on-flow-month';
import { joined, restate, type Recorded } from '../bitemporal';
import { ClaimFactRow } from './claim-fact.row';
import { changed, isFollowed, type PersonEvent } from './person-events';
import { nobody, type KnownClaim, type PersonState } from './person-state';
import { PersonRow } from './person.row';

type ClaimFact = Omit<ClaimFactRow, keyof Recorded>;

/** In the place of a group that nothing was said of. */
const notStated = 'not-stated';
/** In the place of every group by what was known of a person who was forgotten. */
const erased = 'erased';

/**
 * The facts of claims in all their versions, folded per person: a job says how a claim ended, a declaration in which communities
 * it counts, wherever they stand in the log.
 */
export const claimFactsFold: Fold<{ person: PersonRow; claimFact: ClaimFactRow }, PersonEvent> = {
  name: 'outcomes.claim_facts_v1',
  tables: { person: PersonRow, claimFact: ClaimFactRow },
  key: 'personId',
  keys: ({ type, data }) => (isFollowed(type) ? [data.claimantId] : []),
  evolve: ({ person: [row], claimFact }, event, personId) => {
    const state = changed(row?.state ?? nobody, event);
    const facts = state.claims.map((claim) => factOf(personId, state, claim));
    // What told two versions apart may be gone with the erasure; a rebuild never knew it.
    const versions = state.forgotten ? joined(claimFact.map(erasedFact), claimOf) : claimFact;
    return {
      person: [{ personId, state }],
      claimFact: restate(versions, facts, { keyOf: claimOf, recordedAt: event.recordedAt }),
    };
  },
};

function claimOf({ claimId }: ClaimFact): Uuid {
  return claimId;
}

function factOf(personId: Uuid, state: PersonState, claim: KnownClaim): ClaimFact {
  const { claimId, openedOn, office, benefit, characteristics } = claim;
  const cohort = onFlowMonth(openedOn);
  const fact = {
    claimId,
    personId,
    validFrom: openedOn,
    ...endingOf(claim),
    ...jobOf(state, claim),
    office,
    benefit,
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
  return { ...fact, ageBand: erased, communities: [erased], characteristics: {}, erased: true };
}

function endingOf({
  closing,
  followUpEndedOn,
}: KnownClaim): Pick<ClaimFact, 'validTo' | 'ending' | 'destination' | 'hours'> {
  if (closing) return { validTo: closing.on, ending: 'closed', destination: closing.destination, hours: closing.hours };
  const ending = followUpEndedOn === null ? 'open' : 'follow-up-ended';
  return { validTo: followUpEndedOn ?? 'infinity', ending, destination: null, hours: null };
}

function jobOf({ claims, jobs }: PersonState, claim: KnownClaim): Pick<ClaimFact, 'jobStartedOn' | 'evidence'> {
  const job = jobOfClaim(spellOf(claim), { claims: claims.map(spellOf), jobs });
  return { jobStartedOn: job?.startedOn ?? null, evidence: [...(job?.evidence ?? [])].sort() };
}

function spellOf({ claimId, openedOn, closing }: KnownClaim) {
  return { claimId, openedOn, closedOn: closing?.on ?? null };
}

/** The communities that were declared last when the claim was opened, on that very day at the latest. */
function communitiesOn(openedOn: LocalDate, { communities }: PersonState): string[] {
  const codes = communities.findLast(({ on }) => on <= openedOn)?.codes ?? [];
  return codes.length === 0 ? [notStated] : [...new Set(codes)].sort();
}
