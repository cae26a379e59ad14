/** A kind of record about a person, which is kept for so long after it has come to its end. */
export interface RecordClass {
  /** @example "claimant" */
  readonly recordClass: string;
  /** In plain words: the day from which on it is kept only for so long. */
  readonly trigger: string;
  /**
   * A statement that answers `person_id`, `record_id` and `ended_on` of every such record: whose it is, the id under which that person has it,
   * and the last day that counts, `null` while it has not come to its end.
   */
  readonly endsSql: string;
}
