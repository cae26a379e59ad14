/** What of another context stands in the timeline of a claimant. */
export interface TimelineContribution {
  /** The types of its events, each with the claimant as its subject unless `personIn` is told. The one that takes an entry back is named `…EnteredInError`. */
  readonly events: readonly string[];
  /** The fields that name what can be entered in error, such as `sessionId`; of an event that has several, the first here counts. */
  readonly entryIds: readonly string[];
  /** The field that names the claimant, where that is not the subject: an event without it is in no timeline. */
  readonly personIn?: string;
  /** The fields of these events that a timeline does not tell: they have readers of their own. */
  readonly withheld?: readonly string[];
}

/** Those of all other contexts. */
export class TimelineContributions {
  constructor(readonly all: readonly TimelineContribution[]) {}

  /** What a timeline tells of an event. */
  told(type: string, data: object): Record<string, unknown> {
    const withheld = this.all.find(({ events }) => events.includes(type))?.withheld ?? [];
    return Object.fromEntries(Object.entries(data).filter(([field]) => !withheld.includes(field)));
  }
}
