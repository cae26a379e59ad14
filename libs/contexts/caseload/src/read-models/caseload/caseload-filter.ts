import type { LocalDate, Uuid } from '@alongside/kernel';

/** Both ends are included; one that is left out is open. */
export interface Between<Value> {
  readonly from?: Value;
  readonly to?: Value;
}

/** In the place of a value: those of whom nothing of the kind is known. */
export const none = 'none';

export const claimStates = ['open', 'closed', 'follow-up-ended', none] as const;

export type ClaimState = (typeof claimStates)[number];

export const interpreterNeeds = ['true', 'false', none] as const;

/**
 * Narrows a caseload list; what is left out does not. Of the values of a list any will do, all those of a list that ends in `Also`;
 * `none` stands for those who have no value.
 */
export interface CaseloadFilter {
  readonly advisor?: readonly string[];
  readonly benefit?: readonly string[];
  readonly barrier?: readonly string[];
  readonly barrierAlso?: readonly string[];
  readonly flag?: readonly string[];
  readonly flagAlso?: readonly string[];
  readonly community?: readonly string[];
  readonly communityAlso?: readonly string[];
  readonly language?: readonly string[];
  readonly languageAlso?: readonly string[];
  readonly interpreter?: readonly (typeof interpreterNeeds)[number][];
  /** In whole years, by the month of birth. */
  readonly age?: Between<number> | typeof none;
  readonly claim?: readonly ClaimState[];
  readonly opened?: Between<LocalDate>;
  /** Whole weeks since the claim was opened, up to its end. */
  readonly weeks?: Between<number>;
  /** The next appointment, from today on. */
  readonly nextMeeting?: Between<LocalDate> | typeof none;
  readonly lastMeeting?: Between<LocalDate> | typeof none;
  /** Those with no meeting on or after that day who were registered before it. */
  readonly notSeenSince?: LocalDate;
  /** Those whose last meeting, or any open appointment, lies within. */
  readonly meetingWithin?: Between<LocalDate>;
  /** Whether the day of an appointment has passed without a word of what became of it. */
  readonly overdue?: boolean;
  /** Whether somebody who is there stands in today. */
  readonly covered?: boolean;
  /** Whether an advisor is proposed. */
  readonly proposed?: boolean;
}

/** What a filter narrows by. */
export function narrowedBy(filter: CaseloadFilter): (keyof CaseloadFilter)[] {
  return (Object.keys(filter) as (keyof CaseloadFilter)[]).filter((name) => filter[name] !== undefined);
}

/** What a list can be counted by. */
export const dimensions = [
  'advisor',
  'age',
  'barrier',
  'benefit',
  'claim',
  'community',
  'covered',
  'flag',
  'interpreter',
  'language',
  'overdue',
  'proposed',
] as const;

export type Dimension = (typeof dimensions)[number];

/** The bands that ages are counted in; the last has no end. */
export const ageBands = [
  { from: 0, to: 15 },
  { from: 16, to: 17 },
  { from: 18, to: 24 },
  { from: 25, to: 49 },
  { from: 50 },
] as const satisfies readonly Between<number>[];

/** The name of a band: `18-24`, `50+`. */
export function nameOfBand({ from, to }: { readonly from: number; readonly to?: number }): string {
  return to === undefined ? `${from}+` : `${from}-${to}`;
}

/** The filter that has exactly those of the list who are counted under the value. */
export function narrowed(filter: CaseloadFilter, dimension: Dimension, value: string): CaseloadFilter {
  switch (dimension) {
    case 'advisor':
    case 'benefit':
    case 'claim':
    case 'interpreter':
      return { ...filter, [dimension]: [value] };
    case 'barrier':
    case 'community':
    case 'flag':
    case 'language':
      return narrowedToOneOfMany(filter, dimension, value);
    case 'covered':
    case 'overdue':
    case 'proposed':
      return { ...filter, [dimension]: value === 'true' };
    case 'age':
      return { ...filter, age: ageWithin(filter.age, value) };
  }
}

/** Somebody may have several of these: who is counted under one was found by another. */
function narrowedToOneOfMany(
  filter: CaseloadFilter,
  dimension: 'barrier' | 'community' | 'flag' | 'language',
  value: string,
): CaseloadFilter {
  const asked = filter[dimension];
  if (asked === undefined) return { ...filter, [dimension]: [value] };
  if (asked.length === 1 && asked[0] === value) return filter;
  const also = `${dimension}Also` as const;
  return { ...filter, [also]: [...new Set([...(filter[also] ?? []), value])] };
}

function ageWithin(asked: CaseloadFilter['age'], band: string): CaseloadFilter['age'] {
  if (band === none) return none;
  const { from, to }: Between<number> = ageBands.find((one) => nameOfBand(one) === band)!;
  if (asked === undefined || asked === none) return { from, to };
  const ends = [to, asked.to].filter((end) => end !== undefined);
  return { from: Math.max(from, asked.from ?? 0), ...(ends.length > 0 && { to: Math.min(...ends) }) };
}

/** What is listed: the claimants of an advisor, with those whom the advisor stands in for today, or of an office. */
export type CaseloadOf =
  { readonly kind: 'advisor'; readonly advisorId: Uuid } | { readonly kind: 'office'; readonly office: Uuid };
