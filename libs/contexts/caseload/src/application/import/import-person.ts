import { decision, type Decision, type Look } from '@alongside/commands';
import { isForgotten, type LocalDate, type Uuid } from '@alongside/kernel';
import {
  assignmentDecider,
  type AssignmentCommand,
  type AssignmentState,
} from '../../domain/assignment/assignment.decider';
import { spellInForce } from '../../domain/assignment/spells';
import {
  claimantDecider,
  type ClaimantCommand,
  type ClaimantState,
  type GivenDetails,
} from '../../domain/claimant/claimant.decider';
import { refuseMerged, unmerged } from '../../domain/claimant/merging';
import type { BarrierSeverity, PersonalDetails } from '../../domain/claimant/claimant.events';
import { refuseKeptOut, workerOn } from '../kept-out-workers';
import type { NationalInsuranceReservations } from '../national-insurance-reservations';
import { effective } from './effective';
import { bringTo, homeOf, type Importing, type Proposal, type Taken } from './importing';
import { known } from './known';

/** What a row says of a person. What it does not tell is left out, and stays as the record has it. */
export interface GivenPerson {
  readonly externalId: string;
  readonly details: GivenDetails;
  readonly office: Uuid;
  /** The day on which the person came: today unless told. */
  readonly registeredOn?: LocalDate;
  readonly languages?: readonly string[];
  readonly interpreterNeeded?: boolean;
  readonly communities?: readonly string[];
  readonly barriers: readonly { readonly theme: string; readonly severity: BarrierSeverity }[];
  /** Who is in charge, of the staff register: for whom nobody was in charge yet. */
  readonly advisorId?: Uuid;
  /** Whether that advisor takes over from somebody else, too. */
  readonly handOver?: boolean;
}

interface Person extends GivenPerson {
  readonly claimantId: Uuid;
  readonly on: LocalDate;
}

/**
 * Registers the person of another system, or corrects the record where the row says otherwise. Barriers are identified once: what became
 * of them since is the office's to say. A record that is merged into another says what it says: a row that says otherwise is refused
 * (`caseload/claimant-merged`).
 */
export function importPerson(
  importing: Importing,
  reservations: NationalInsuranceReservations,
  given: GivenPerson,
): Promise<Taken> {
  const { commands, ids, today } = importing;
  const claimantId = ids.idOf('person', given.externalId);
  return bringTo(importing, given, async (): Promise<Proposal | null> => {
    const claimant = await commands.look(claimantDecider, claimantId);
    const isNew = claimant.state.claimantId === null;
    const on = isNew ? (given.registeredOn ?? today) : today;
    const person = { ...given, claimantId, on };
    const state = { ...claimant.state, merging: unmerged };
    const says = effective(claimantDecider, state, claimantCommands(state, person, importing));
    const assignment = await commands.look(assignmentDecider, claimantId);
    const charges = effective(assignmentDecider, assignment.state, assignmentCommands(assignment.state, person, today));
    if (says.length + charges.length === 0) return null;
    refuseMerged(claimant.state.merging);
    const record = says.map((command) => ({ ...decision(claimantDecider, claimantId, command), isNew }));
    const inCharge = charges.map((command) => decision(assignmentDecider, claimantId, command));
    const { first, afterwards } = numbersMoved(reservations, claimant.state, { person, says });
    const [home, other] = charges.length > 0 ? [assignment, claimant] : [claimant, assignment];
    return {
      taken: isNew ? 'new' : 'changed',
      revision: home.revision,
      alsoSeen: [other.revision],
      home: homeOf(charges.length > 0 ? assignmentDecider : claimantDecider, claimantId, home.revision),
      plan: async (look): Promise<readonly Decision[]> => {
        if (inCharge.length > 0 && !isNew) await refuseCharge(look, person, today);
        return [...first, ...record, ...inCharge, ...afterwards];
      },
    };
  });
}

function claimantCommands(state: ClaimantState, person: Person, { ids, today }: Importing): readonly ClaimantCommand[] {
  const { claimantId, on, office, communities, barriers, externalId } = person;
  const dated = { occurredAt: on, today };
  const says: ClaimantCommand[] = [];
  if (state.details === null) says.push({ kind: 'register', claimantId, office, details: person.details, ...dated });
  else {
    const details = merged(state.details, person.details);
    says.push({ kind: 'correct-details', details, reason: `import ${ids.source}`, ...dated });
  }
  const languages = languagesOf(state, person);
  if (languages) says.push({ kind: 'declare-languages', ...languages, ...dated });
  if (communities) says.push({ kind: 'declare-communities', communities, ...dated });
  for (const { theme, severity } of barriers.filter((one) => !hasHad(state, one.theme)))
    says.push({
      kind: 'identify-barrier',
      barrierId: ids.commandId('barrier', externalId, theme),
      theme,
      severity,
      ...dated,
    });
  return says;
}

/** What became of a barrier since somebody identified it is the office's to say. */
function hasHad({ barriers }: ClaimantState, theme: string): boolean {
  return Object.values(barriers).some((one) => one.theme === theme);
}

/** The record's details with what the row tells of them. */
function merged(held: PersonalDetails, given: GivenDetails): GivenDetails {
  const contact = { ...known(held.contact), ...given.contact };
  const nationalInsuranceNumber = given.nationalInsuranceNumber ?? known(held.nationalInsuranceNumber);
  return {
    name: given.name,
    ...birthOf({ dateOfBirth: known(held.dateOfBirth), birthMonth: known(held.birthMonth) }, given),
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(nationalInsuranceNumber !== undefined && { nationalInsuranceNumber }),
  };
}

interface Birth {
  readonly dateOfBirth?: LocalDate | undefined;
  readonly birthMonth?: string | undefined;
}

/** A date of birth goes before a month, and what the row tells before what is held where the two contradict each other. */
function birthOf(held: Birth, { dateOfBirth, birthMonth }: Birth): Pick<GivenDetails, 'dateOfBirth' | 'birthMonth'> {
  const day =
    dateOfBirth ??
    (birthMonth === undefined || held.dateOfBirth?.startsWith(birthMonth) ? held.dateOfBirth : undefined);
  if (day !== undefined) return { dateOfBirth: day };
  const month = birthMonth ?? held.birthMonth;
  return month === undefined ? {} : { birthMonth: month };
}

function languagesOf({ languages: held }: ClaimantState, { languages, interpreterNeeded }: Person) {
  if (languages === undefined && interpreterNeeded === undefined) return null;
  const before = isForgotten(held) ? { languages: [], interpreterNeeded: false } : held;
  return {
    languages: languages ?? before.languages,
    interpreterNeeded: interpreterNeeded ?? before.interpreterNeeded,
  };
}

/** Who takes over is the office's to say, unless it is said to be the file's; that is of the day of the import. */
function assignmentCommands(
  { spells, proposal }: AssignmentState,
  { claimantId, advisorId, handOver = false, office, on }: Person,
  today: LocalDate,
): readonly AssignmentCommand[] {
  if (advisorId === undefined || spellInForce(spells)?.advisorId === advisorId) return [];
  if (!handOver && (spells.length > 0 || proposal !== null)) return [];
  const dated = { claimantId, occurredAt: spells.length > 0 ? today : on, today };
  return [
    { kind: 'propose', advisorId, office, ...dated },
    { kind: 'accept', advisorId, ...dated },
  ];
}

/** Of a record that is new nobody is excluded yet. */
async function refuseCharge(look: Look, { claimantId, advisorId }: Person, today: LocalDate): Promise<void> {
  if (advisorId !== undefined) await refuseKeptOut(look, claimantId, await workerOn(look, advisorId, today));
}

interface Told {
  readonly person: Person;
  readonly says: readonly ClaimantCommand[];
}

function numbersMoved(reservations: NationalInsuranceReservations, { details }: ClaimantState, { person, says }: Told) {
  const spoken = says.find((command) => command.kind === 'register' || command.kind === 'correct-details');
  const numbers = { from: details?.nationalInsuranceNumber, to: spoken?.details.nationalInsuranceNumber };
  return spoken ? reservations.move(person.claimantId, person.on, numbers) : { first: [], afterwards: [] };
}
