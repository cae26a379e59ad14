import { decision } from '@alongside/commands';
import { isForgotten, type LocalDate, type Uuid } from '@alongside/kernel';
import { employmentDecider, type EmploymentState } from '../../domain/employment/employment.decider';
import { recordsOfRegistered } from '../records-of-person';
import { effective } from './effective';
import { ImportConflict, statesOf, type Importing, type Taken } from './importing';

/** An entry of a payroll: that somebody was paid for work. */
export interface GivenPayrollEntry {
  readonly externalId: string;
  /** By the source's own id. */
  readonly person: string;
  readonly paidOn: LocalDate;
  /** Tells the job where there are several. */
  readonly employer?: string;
}

/** The jobs that a read model has of somebody; their own streams say whether they are meant. */
export type JobsOf = (claimantId: Uuid) => Promise<readonly Uuid[]>;

/**
 * Records the entry as evidence of the job that the person had on that day, on whichever record. Evidence that is there already writes nothing, and the
 * job's stream recognises the id of the source.
 */
export async function feedPayrollEntry(importing: Importing, jobsOf: JobsOf, given: GivenPayrollEntry): Promise<Taken> {
  const { commands, ids, today, ...by } = importing;
  const records = await recordsOfRegistered(statesOf(commands), ids.idOf('person', given.person));
  const jobs = (await Promise.all(records.map(jobsOf))).flat();
  const { id, state } = await jobMeant(importing, jobs, given);
  const add = { kind: 'add-evidence', evidence: 'payroll-feed', occurredAt: given.paidOn, today } as const;
  if (effective(employmentDecider, state, [add]).length === 0) return 'unchanged';
  const commandId = ids.idOf('payroll', given.externalId);
  let taken: Taken = 'unchanged';
  await commands.handleCompound(
    { ...by, commandId, request: given, correlationId: commandId },
    {
      home: { decider: employmentDecider, id },
      plan: () => {
        taken = 'new';
        return [decision(employmentDecider, id, add)];
      },
    },
  );
  return taken;
}

interface Job {
  readonly id: Uuid;
  readonly state: EmploymentState;
}

async function jobMeant({ commands }: Importing, ids: readonly Uuid[], given: GivenPayrollEntry): Promise<Job> {
  const look = statesOf(commands);
  const jobs = await Promise.all(
    ids.map(async (id): Promise<Job> => ({ id, state: await look(employmentDecider, id) })),
  );
  const then = jobs.filter(({ state }) => isHeldOn(state, given.paidOn));
  const { employer } = given;
  const there = employer === undefined || then.length < 2 ? then : then.filter(({ state }) => isAt(state, employer));
  const [job, another] = there;
  if (!job) throw new ImportConflict('no job of this person on that day is recorded');
  if (another) throw new ImportConflict('several jobs of this person on that day are recorded');
  return job;
}

function isHeldOn({ terms, end, enteredInError }: EmploymentState, day: LocalDate): boolean {
  return !enteredInError && terms !== null && terms.startedOn <= day && (end === null || day <= end.endedOn);
}

function isAt({ terms }: EmploymentState, employer: string): boolean {
  const held = terms?.employer;
  return held !== undefined && !isForgotten(held) && plain(held) === plain(employer);
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
