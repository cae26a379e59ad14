import { erased, noPlatform, platformContributions } from '../platform-facts/platforms';
import type { Cell, FoundCell, Row } from './cells';
import type { FigureWarning } from './figure.record';

const dimensions = ['platform', 'platformInClaim'];

/** Whether it is broken down by platforms and by nothing else: then those on each are set beside those who are not. */
export function isByPlatform(by: readonly string[]): boolean {
  return by.length === 1 && dimensions.includes(by[0]!);
}

/** Of each platform that has a row, the cells of all who are not on it; who was forgotten is in neither. */
export function othersThan<One extends Cell>(
  rows: readonly Row<One>[],
  cells: readonly FoundCell<One>[],
): readonly { readonly platform: string; readonly cells: readonly FoundCell<One>[] }[] {
  const named = rows.map(({ group }) => Object.values(group)[0]!);
  return named
    .filter((platform) => platform !== noPlatform && platform !== erased)
    .map((platform) => {
      const isOther = ({ g0 }: FoundCell<One>) => g0 !== erased && !g0!.split(',').includes(platform);
      return { platform, cells: cells.filter(isOther) };
    });
}

interface Question {
  readonly by: readonly string[];
  /** Whether the figure itself is by what happened after the opening. */
  readonly looksAhead?: boolean;
  readonly filter: { readonly platform?: readonly string[]; readonly platformInClaim?: readonly string[] };
}

/** Of figures by what happened after the opening. */
export const joinedLater: FigureWarning = {
  code: 'joined-later',
  platform: null,
  detail:
    'Whoever left soon had less time to join, and whoever joined had stayed until then: that distorts the difference.',
};

/** Of figures of those who came to the end of something. */
export const stayedToTheEnd: FigureWarning = {
  code: 'stayed-to-the-end',
  platform: 'skills-matching',
  detail:
    'Whoever completed a course had stayed on it, and is followed from its end; those beside from the opening of their claims. A difference is no effect of the course.',
};

/** What whoever reads figures by platforms has to know of them. */
export function platformWarnings(
  { by, filter, looksAhead = false }: Question,
  rows: readonly Row<unknown>[],
): FigureWarning[] {
  const named = [
    ...(filter.platform ?? []),
    ...(filter.platformInClaim ?? []),
    ...rows.flatMap(({ group }) => dimensions.flatMap((dimension) => group[dimension] ?? [])),
  ];
  const isLate = looksAhead || by.includes('platformInClaim') || filter.platformInClaim !== undefined;
  const picked = platformContributions.filter(({ platform, picksMembers }) => picksMembers && named.includes(platform));
  return [
    ...picked.map(({ platform }) => ({ code: 'picked-members' as const, platform, detail: pickedDetail })),
    ...(isLate ? [joinedLater] : []),
  ];
}

const pickedDetail =
  'Its members were chosen as likely to succeed: a difference to others who are not matched to them is no effect of it.';
