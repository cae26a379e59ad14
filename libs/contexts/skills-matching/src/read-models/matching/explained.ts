import type { Uuid } from '@alongside/kernel';
import type { Kin, Kinship } from './kin';
import type { AskedRecord, GapCourseRecord } from './match.record';
import { matchScore, metOf, scoreOf, type AskedAs, type Closeness } from './match-score';

/** A skill or an occupation that somebody has; `level` and `source` of a skill. */
export interface Held {
  readonly code: string;
  readonly level: string | null;
  readonly source: 'declared' | 'gained' | null;
}

/** What the explanation of a match says beside the codes. */
export interface Wording {
  readonly labels: ReadonlyMap<string, string>;
  /** What teaches a skill. */
  readonly courses: ReadonlyMap<string, readonly GapCourseRecord[]>;
  /** What occupations take, by occupation. */
  readonly takes: ReadonlyMap<string, readonly string[]>;
}

/** How something held stands to something asked for. */
export interface Relation {
  readonly held: string;
  readonly asked: string;
  readonly is: Closeness;
  readonly via: string;
}

const turned = { same: 'same', narrower: 'broader', broader: 'narrower', sibling: 'sibling' } as const;

/** The relations of what is held to what is asked for, from the kin of either side. */
export function relationsOf(kin: readonly Kin[], of: 'held' | 'asked'): readonly Relation[] {
  return kin.map(({ of: own, code, is, via }) =>
    of === 'asked' ? { asked: own, held: code, is, via } : { asked: code, held: own, is: turned[is], via },
  );
}

export function sameOf(codes: readonly string[]): readonly Relation[] {
  return codes.map((code) => ({ held: code, asked: code, is: 'same', via: code }));
}

export interface Explained {
  readonly score: number;
  readonly asked: AskedRecord[];
}

export interface Match {
  readonly asked: ReadonlyMap<string, AskedAs>;
  readonly held: readonly Held[];
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  readonly levels: Kinship['levels'];
}

/** Says of each thing asked for how it is met, and the score that this comes to. None of it is a copy that gains fields (decision 0060). */
export function explained({ asked, held, relations, levels }: Match, wording: Wording): Explained {
  const has = new Map(held.map((one) => [one.code, one]));
  const importance = [...asked.values()].reduce((sum, as) => sum + matchScore.importance[as], 0);
  let met = 0;
  const lines = [...asked].map(([code, as]) => {
    const best = closest((relations.get(code) ?? []).filter((one) => has.has(one.held)));
    const worthOf = (is: Closeness) =>
      matchScore.importance[as] * metOf(matchScore, { as, level: levels.get(code) ?? null, is });
    const worth = best ? worthOf(best.is) : 0;
    met += worth;
    return {
      code,
      label: wording.labels.get(code) ?? null,
      as,
      ...standing(code, best, { has, ...wording }),
      adds: scoreOf(worth, importance),
      atMost: scoreOf(worthOf('same'), importance),
    };
  });
  return { score: scoreOf(met, importance), asked: lines };
}

/** The closest; of several the first by code, so that it is always the same. */
export function closest(relations: readonly Relation[]): Relation | undefined {
  let best: Relation | undefined;
  for (const one of relations) if (!best || isBefore(one, best)) best = one;
  return best;
}

function isBefore(one: Relation, other: Relation): boolean {
  const closer = matchScore.closeness[one.is] - matchScore.closeness[other.is];
  return closer > 0 || (closer === 0 && one.held < other.held);
}

function standing(
  code: string,
  best: Relation | undefined,
  { has, labels, courses, takes }: Wording & { readonly has: ReadonlyMap<string, Held> },
): Pick<AskedRecord, 'standing' | 'level' | 'source' | 'nearly' | 'suggestedBy' | 'courses'> {
  if (best?.is === 'same') {
    const { level, source } = has.get(best.held)!;
    return { standing: 'matched', level, source, nearly: null, suggestedBy: null, courses: [] };
  }
  const suggestedBy = [...has.keys()].find((held) => takes.get(held)?.includes(code)) ?? null;
  const teaching = [...(courses.get(code) ?? [])];
  if (!best) return { standing: 'missing', level: null, source: null, nearly: null, suggestedBy, courses: teaching };
  const { held, is, via } = best;
  const label = (of: string) => labels.get(of) ?? null;
  const nearly = { code: held, label: label(held), is, via, viaLabel: label(via) };
  return { standing: 'nearly', level: null, source: null, nearly, suggestedBy, courses: teaching };
}

/** By what is asked for. */
export function byAsked(relations: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  const grouped = new Map<string, Relation[]>();
  for (const one of relations) {
    const group = grouped.get(one.asked);
    if (group) group.push(one);
    else grouped.set(one.asked, [one]);
  }
  return grouped;
}

export interface SkillsAndJobs {
  readonly skills: readonly { readonly code: string; readonly level: string; readonly gainedIn: Uuid | null }[];
  readonly occupations: readonly { readonly code: string }[];
}

/** What somebody has, over all of the own records, each code once: gained before declared, which says more. */
export function heldBy({ skills, occupations }: SkillsAndJobs): readonly Held[] {
  const held = new Map<string, Held>(occupations.map(({ code }) => [code, { code, level: null, source: null }]));
  const gainedLast = [...skills].sort((a, b) => Number(a.gainedIn !== null) - Number(b.gainedIn !== null));
  for (const { code, level, gainedIn } of gainedLast)
    held.set(code, { code, level, source: gainedIn === null ? 'declared' : 'gained' });
  return [...held.values()];
}
