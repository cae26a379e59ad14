import { isSame, type Instant } from '@alongside/kernel';

/** When the log held a version to be true. */
export interface Recorded {
  readonly recordedFrom: Instant;
  /** From then on it was held no longer; `infinity` for the version that is held now. */
  readonly recordedTo: Instant;
}

/** A fact as it was known during some time. */
export type Version<Fact> = Fact & Recorded;

interface Restatement<Fact> {
  readonly keyOf: (fact: Fact) => string;
  readonly recordedAt: Instant;
}

/**
 * The versions after the facts of today were worked out anew, as known from `recordedAt` on.
 *
 * A fact that says what its open version says keeps it, the same object. Else the open version is closed and a new one opened; one
 * that was opened at this very instant was never seen and gives way. A fact that is no longer there has its version closed. No two
 * versions that follow each other say the same. Closed versions stay as they are and come before the one that follows them.
 */
export function restate<Fact extends object>(
  versions: readonly Version<Fact>[],
  facts: readonly Fact[],
  { keyOf, recordedAt }: Restatement<Fact>,
): readonly Version<Fact>[] {
  const open = new Map(versions.filter(isOpen).map((version) => [keyOf(version), version]));
  const kept = new Set(facts.filter((fact) => saysTheSame(open.get(keyOf(fact)), fact)).map(keyOf));
  const isStale = (version: Version<Fact>) => isOpen(version) && !kept.has(keyOf(version));
  const past = versions.flatMap((version) => {
    if (!isStale(version)) return [version];
    return version.recordedFrom < recordedAt ? [{ ...version, recordedTo: recordedAt }] : [];
  });
  const opened = facts
    .filter((fact) => !kept.has(keyOf(fact)))
    .map((fact) => {
      return { ...fact, recordedFrom: startOf(open.get(keyOf(fact)), recordedAt), recordedTo: 'infinity' };
    });
  const restated = [...past, ...opened];
  const gaveWay = versions.some((version) => isStale(version) && version.recordedFrom >= recordedAt);
  return gaveWay ? joined(restated, keyOf) : restated;
}

/** The versions in the order of their times, those that follow each other and say the same made one. */
export function joined<Fact extends object>(
  versions: readonly Version<Fact>[],
  keyOf: (fact: Fact) => string,
): readonly Version<Fact>[] {
  const last = new Map<string, number>();
  const answer: Version<Fact>[] = [];
  for (const version of [...versions].sort((a, b) => (a.recordedFrom < b.recordedFrom ? -1 : 1))) {
    const at = last.get(keyOf(version));
    const before = at === undefined ? undefined : answer[at];
    const { recordedFrom: _from, recordedTo, ...fact } = version;
    if (before?.recordedTo === version.recordedFrom && saysTheSame(before, fact)) {
      answer[at!] = { ...before, recordedTo };
    } else {
      last.set(keyOf(version), answer.push(version) - 1);
    }
  }
  return answer;
}

function isOpen({ recordedTo }: Recorded): boolean {
  return recordedTo === 'infinity';
}

/** A log whose clock went back has later events with earlier times: they count from the time that was reached. */
function startOf(before: Recorded | undefined, recordedAt: Instant): Instant {
  return before && before.recordedFrom > recordedAt ? before.recordedFrom : recordedAt;
}

function saysTheSame<Fact extends object>(version: Fact | undefined, fact: Fact): boolean {
  if (version === undefined) return false;
  return (Object.keys(fact) as (keyof Fact)[]).every((field) => isSame(version[field], fact[field]));
}
