import { addDays, type LocalDate, type Uuid } from '@alongside/kernel';

/** Ids of what the demo makes: UUIDs of version 8 that say what they are of. */
const idOf = (kind: number, index: number): Uuid =>
  `0192de80-00${String(kind).padStart(2, '0')}-8000-8000-${String(index).padStart(12, '0')}`;

/** The pilot began eighteen months before the day of the demo's first run. */
export const pilotDays = 546;
/** The desk opened when the pilot had been prepared. */
export const deskOpenedAfter = 240;

export const office = { id: idOf(1, 1), name: 'Harlesden (made up)', area: 'north-west-london' };

export const organisations = [
  { id: idOf(2, 1), name: 'Invented Somali Community Association', kinds: ['host', 'support-group'] },
  { id: idOf(2, 2), name: 'Invented Stepping Stones Training', kinds: ['training-provider'] },
  { id: idOf(2, 3), name: 'Invented Fresh Start Housing', kinds: ['support-group'] },
] as const;

export interface StaffMember {
  readonly personId: Uuid;
  readonly name: { readonly given: string; readonly family: string };
  readonly role: 'advisor' | 'team_leader' | 'employer_adviser';
}

const names = [
  ['Jamie', 'Inventedsson'],
  ['Priya', 'Madeup'],
  ['Owen', 'Fictionby'],
  ['Ifrah', 'Examplewade'],
  ['Marta', 'Pretendska'],
  ['Leon', 'Storyfield'],
] as const;

export const advisors: readonly StaffMember[] = names.map(([given, family], index) => {
  return { personId: idOf(3, index + 1), name: { given, family }, role: 'advisor' };
});

export const teamLeader: StaffMember = {
  personId: idOf(3, 9),
  name: { given: 'Ruth', family: 'Makebelieve' },
  role: 'team_leader',
};

export const employerAdviser: StaffMember = {
  personId: idOf(3, 10),
  name: { given: 'Sadia', family: 'Makeupham' },
  role: 'employer_adviser',
};

/** Those of other organisations: at the training provider, and in a support case's team. */
export const trainer = { personId: idOf(3, 11), name: { given: 'Nadia', family: 'Inventhorpe' } };
export const specialist = { personId: idOf(3, 12), name: { given: 'Tom', family: 'Fabricant' } };

export const administrator = idOf(4, 1);
export const evaluator = idOf(4, 2);

/** The one who has left: most of the caseload was handed over, told some days late. */
export const leaver = advisors[5]!;
export const leftDaysAgo = 120;

/** The one who is away today, with somebody standing in. */
export const absentee = advisors[4]!;
export const standIn = advisors[3]!;

/** The days that the demo's stories hang on. */
export interface Calendar {
  /** The day of the first run: a later run tells the same again. */
  readonly today: LocalDate;
  readonly began: LocalDate;
  readonly deskOpened: LocalDate;
}

export function calendarOf(today: LocalDate): Calendar {
  const began = addDays(today, -pilotDays);
  return { today, began, deskOpened: addDays(began, deskOpenedAfter) };
}

/** The days on which the absentee is away: the first, and the first day back. */
export function absence({ today }: Calendar): readonly [from: LocalDate, to: LocalDate] {
  return [addDays(today, -4), addDays(today, 10)];
}
