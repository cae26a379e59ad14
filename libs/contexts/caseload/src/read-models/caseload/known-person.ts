import { isForgotten, languageTagOf, type Protected, type Uuid } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { ClaimantEvent, claimantEvents } from '../../domain/claimant/claimant.events';
import { codedList, codedText, erased } from '../erased';
import { isOfDismissal } from '../../domain/claimant/dismissals';
import { isOfMerge } from '../../domain/claimant/merging';
import type { CaseloadRow, OpenBarrier } from './caseload.row';
import { withFlags } from './known-flags';
import { mergesAfter } from './known-merges';

type Event = FoldedEvent<ClaimantEvent, typeof claimantEvents>;
type Details = Extract<Event, { type: 'ClaimantRegistered' | 'ClaimantDetailsCorrected' }>;

/** The row after the claimant, or somebody about the claimant, said something. */
export function personAfter(row: CaseloadRow, event: Event): CaseloadRow {
  if (isOfMerge(event)) return mergesAfter(row, event);
  if (isOfDismissal(event)) return row;
  const { type, data } = event;
  switch (type) {
    case 'ClaimantRegistered':
      return { ...detailed(row, event), registeredOn: data.occurredAt, registeredOffice: data.office ?? null };
    case 'ClaimantDetailsCorrected':
      return detailed(row, event);
    case 'LanguagesDeclared': {
      const interpreterNeeded = isForgotten(data.interpreterNeeded) ? null : data.interpreterNeeded;
      return { ...row, languages: [...new Set(codedList(data.languages).map(languageTagOf))], interpreterNeeded };
    }
    case 'CommunitiesDeclared':
      return { ...row, communities: eachOnce(data.communities) };
    case 'SkillDeclared':
      return { ...row, skills: [...new Set([...row.skills, codedText(data.skill) ?? erased])] };
    case 'SkillTakenBack':
      return data.level === undefined ? { ...row, skills: row.skills.filter((skill) => skill !== data.skill) } : row;
    case 'BarrierIdentified': {
      const { barrierId, theme, severity, occurredAt: identifiedOn } = data;
      const coded = { theme: codedText(theme) ?? erased, severity: codedText(severity) ?? erased };
      return withBarriers(row, [...row.barriers, { barrierId, ...coded, identifiedOn }]);
    }
    case 'BarrierResolved':
    case 'BarrierEnteredInError':
      return withoutBarrier(row, data.barrierId);
    case 'ExclusionSet':
    case 'ExclusionLifted':
      return withExclusions(row, event);
    case 'AccessibilityNeedsDescribed':
    case 'SupporterNamed':
    case 'SupporterCorrected':
    case 'SupporterEnded':
    case 'SupporterEnteredInError':
      return row;
  }
}

function detailed(row: CaseloadRow, { type, data, sealed }: Details): CaseloadRow {
  return { ...row, nameType: type, nameSealed: sealed.personal ?? null, birthMonth: codedText(data.birthMonth) };
}

/** In the order in which they were said. */
function eachOnce(values: Protected<readonly string[]>): string[] {
  return [...new Set(codedList(values))];
}

function withBarriers(row: CaseloadRow, barriers: OpenBarrier[]): CaseloadRow {
  return { ...row, barriers, themes: [...new Set(barriers.map(({ theme }) => theme))].sort() };
}

function withoutBarrier(row: CaseloadRow, barrierId: Uuid): CaseloadRow {
  const others = row.barriers.filter((barrier) => barrier.barrierId !== barrierId);
  return withBarriers(row, others);
}

function withExclusions(
  row: CaseloadRow,
  { type, data }: Extract<Event, { type: 'ExclusionSet' | 'ExclusionLifted' }>,
) {
  const { exclusionId } = data;
  const others = row.exclusions.filter((one) => one.exclusionId !== exclusionId);
  const exclusions = type === 'ExclusionSet' ? [...others, { exclusionId, excluded: data.excluded.id }] : others;
  return { ...row, exclusions, excluded: [...new Set(exclusions.map(({ excluded }) => excluded))] };
}

/** The row of somebody who was forgotten. Whether a thing was said or not a rebuild cannot tell: so it is not told apart. */
export function erasedRow(row: CaseloadRow): CaseloadRow {
  const person = { forgotten: true, birthMonth: erased, interpreterNeeded: null };
  const lists = { languages: [erased], communities: [erased], skills: [] };
  const barriers = row.barriers.map((barrier) => ({ ...barrier, theme: erased, severity: erased }));
  const flags = row.flags.map((flag) => ({ ...flag, kind: erased }));
  return withFlags(withBarriers({ ...row, ...person, ...lists }, barriers), flags);
}
