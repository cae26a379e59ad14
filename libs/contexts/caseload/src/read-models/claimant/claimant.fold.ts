import { isForgotten, type Protected } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { FoldedEvent } from '@alongside/vault';
import type { ClaimantEvent, claimantEvents } from '../../domain/claimant/claimant.events';
import { codedList, codedText, erased } from '../erased';
import { ClaimantRow } from './claimant.row';
import { exclusionsSet } from './exclusions-set';
import { supportersNamed } from './supporters-named';

type OfClaimant = FoldedEvent<ClaimantEvent, typeof claimantEvents>;
type Event = OfClaimant | FoldedEvent<PersonEvent, typeof personEvents>;

const categoryPrefix = 'claimant-';

/** The record of each claimant. */
export const claimantFold: Fold<{ claimant: ClaimantRow }, Event> = {
  name: 'caseload.claimant_v4',
  tables: { claimant: ClaimantRow },
  key: 'claimantId',
  keys: ({ stream, type, data }) => {
    if (type === 'PersonForgotten') return [data.personId];
    return stream.startsWith(categoryPrefix) ? [data.claimantId] : [];
  },
  evolve: ({ claimant: [row] }, event) => {
    if (event.type === 'PersonForgotten') return { claimant: row ? [forgotten(row)] : [] };
    const evolved = event.type === 'ClaimantRegistered' ? registered(event) : row && changed(row, event);
    return { claimant: evolved ? [{ ...evolved, revision: event.revision }] : [] };
  },
};

/** Whether a thing was never said or is forgotten, a rebuild cannot tell: so neither is told apart here. */
function forgotten(row: ClaimantRow): ClaimantRow {
  return {
    ...row,
    birthMonth: erased,
    languages: [erased],
    interpreterNeeded: null,
    communities: [erased],
    skills: [],
    barriers: row.barriers.map((barrier) => ({ ...barrier, theme: erased, severity: erased })),
  };
}

function registered(event: Extract<OfClaimant, { type: 'ClaimantRegistered' }>): ClaimantRow {
  const { claimantId, occurredAt, birthMonth } = event.data;
  return {
    claimantId,
    revision: event.revision,
    registeredOn: occurredAt,
    detailsType: event.type,
    detailsSealed: event.sealed.personal ?? '',
    accessibilityNeedsSealed: null,
    birthMonth: codedText(birthMonth),
    languages: [],
    interpreterNeeded: null,
    communities: [],
    skills: [],
    barriers: [],
    supporters: [],
    exclusions: [],
  };
}

function changed(row: ClaimantRow, event: Exclude<OfClaimant, { type: 'ClaimantRegistered' }>): ClaimantRow {
  const { type, data, sealed } = event;
  switch (type) {
    case 'ClaimantDetailsCorrected':
      return {
        ...row,
        detailsType: type,
        detailsSealed: sealed.personal ?? '',
        birthMonth: codedText(data.birthMonth),
      };
    case 'LanguagesDeclared':
      return { ...row, languages: codedList(data.languages), interpreterNeeded: known(data.interpreterNeeded) };
    case 'AccessibilityNeedsDescribed':
      return { ...row, accessibilityNeedsSealed: sealed.special ?? null };
    case 'CommunitiesDeclared':
      return { ...row, communities: codedList(data.communities) };
    case 'SkillDeclared': {
      const skill = codedText(data.skill) ?? erased;
      const others = row.skills.filter((held) => held.skill !== skill);
      return { ...row, skills: [...others, { skill, level: codedText(data.level) ?? erased }] };
    }
    case 'SkillTakenBack': {
      const skill = codedText(data.skill);
      const [others, level] = [row.skills.filter((held) => held.skill !== skill), codedText(data.level)];
      return { ...row, skills: skill === null || level === null ? others : [...others, { skill, level }] };
    }
    case 'BarrierIdentified': {
      const { barrierId, occurredAt } = data;
      const coded = { theme: codedText(data.theme) ?? erased, severity: codedText(data.severity) ?? erased };
      return {
        ...row,
        barriers: [...row.barriers, { barrierId, ...coded, identifiedOn: occurredAt, resolvedOn: null }],
      };
    }
    case 'BarrierResolved': {
      const { barrierId, occurredAt } = data;
      const resolve = (barrier: ClaimantRow['barriers'][number]) =>
        barrier.barrierId === barrierId ? { ...barrier, resolvedOn: occurredAt } : barrier;
      return { ...row, barriers: row.barriers.map(resolve) };
    }
    case 'BarrierEnteredInError':
      return { ...row, barriers: row.barriers.filter(({ barrierId }) => barrierId !== data.barrierId) };
    case 'SupporterNamed':
    case 'SupporterCorrected':
    case 'SupporterEnded':
    case 'SupporterEnteredInError':
      return { ...row, supporters: supportersNamed(row.supporters, event) };
    case 'ExclusionSet':
    case 'ExclusionLifted':
      return { ...row, exclusions: exclusionsSet(row.exclusions, event) };
    case 'ClaimantMerged':
    case 'ClaimantUnmerged':
    case 'DuplicateTakenIn':
    case 'DuplicateLetGo':
    case 'DuplicateDismissed':
    case 'DuplicateReopened':
      return row;
  }
}

function known(value: Protected<boolean>): boolean | null {
  return isForgotten(value) ? null : value;
}
