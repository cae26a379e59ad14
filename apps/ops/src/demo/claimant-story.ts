import { addDays, daysBetween, type LocalDate } from '@alongside/kernel';
import { Chance } from './chance';
import { employers, families, otherGiven, somaliGiven } from './names';
import type { Calendar } from './pilot-office';

export interface Meeting {
  readonly on: LocalDate;
  readonly kind: string;
  readonly attendance: 'attended' | 'late' | 'missed';
  readonly minutes: number;
  readonly summary: string;
  readonly step: string | null;
  /** The day of the next one, where one was agreed. */
  readonly next: LocalDate | null;
}

export interface Job {
  readonly employer: string;
  readonly occupation: string;
  readonly source: string;
  readonly hours: 'full-time' | 'part-time';
  readonly weeklyHours: number;
  readonly weeklyPayPence: number;
  readonly evidence: readonly string[];
}

export interface Plan {
  readonly on: LocalDate;
  readonly goal: string;
  readonly steps: readonly {
    readonly owner: 'claimant' | 'advisor';
    readonly words: string;
    readonly dueOn: LocalDate;
  }[];
  readonly reviewOn: LocalDate;
}

export interface FlaggedNote {
  readonly on: LocalDate;
  readonly words: string;
  readonly flag: string;
}

export interface Exit {
  readonly on: LocalDate;
  readonly destination: string;
  readonly job: Job | null;
}

/** What happened to one made-up claimant of the pilot office, day by day. */
export interface ClaimantStory {
  readonly index: number;
  readonly name: { readonly given: string; readonly family: string };
  readonly dateOfBirth: LocalDate;
  readonly sex: 'female' | 'male';
  readonly community: string | null;
  readonly languages: readonly string[];
  readonly interpreterNeeded: boolean;
  readonly benefit: string;
  readonly weeklyAmountPence: number;
  readonly openedOn: LocalDate;
  readonly barriers: readonly {
    readonly theme: string;
    readonly severity: string;
    readonly resolvedOn: LocalDate | null;
  }[];
  readonly skill: string | null;
  readonly meetings: readonly Meeting[];
  /** Payments of four weeks each. */
  readonly paidUntil: readonly LocalDate[];
  readonly plan: Plan | null;
  readonly note: FlaggedNote | null;
  readonly exit: Exit | null;
}

const themes = ['housing', 'language', 'childcare', 'health', 'confidence', 'debt', 'transport'];
const kinds = [
  'work-search-review',
  'skills-articulation',
  'presentation-coaching',
  'practice-interview',
  'commitment-review',
];
const steps = [
  'Send two applications',
  'Bring the certificate',
  'Visit the training open day',
  'Rewrite the CV together',
];
const goals = ['Work in a kitchen', 'Work in a warehouse', 'Work in care', 'A first job in a shop'];
const notes = [
  { flag: 'payment-problem', words: 'The last payment has not come.' },
  { flag: 'call-before-meeting', words: 'Asked for a call on the day before.' },
  { flag: 'documents-missing', words: 'The certificate is still with the college.' },
];
/** Unit groups of SOC 2020: bakers, cleaners, warehouse hands, care workers, kitchen assistants. */
const occupations = ['5432', '9223', '9252', '6135', '9263'];

/** The same story for the same index and calendar, at every run. */
export function claimantStory(index: number, calendar: Calendar): ClaimantStory {
  const chance = new Chance('pilot office').of(index);
  const somali = chance.isSo('somali', 0.3);
  const openedOn = addDays(
    calendar.began,
    chance.between('opened', 0, daysBetween(calendar.began, calendar.today) - 7),
  );
  const age = somali ? chance.between('age', 18, 30) : chance.between('age', 18, 61);
  const exit = exitOf(chance, { somali, openedOn, calendar });
  const lastDay = exit?.on ?? calendar.today;
  const meetings = meetingsOf(chance, { openedOn, lastDay, calendar, somali, ended: exit !== null });
  const lastMet = exit === null ? meetings.findLast(({ attendance }) => attendance !== 'missed') : undefined;
  const languages = somali ? (chance.isSo('speaks English', 0.6) ? ['so', 'en'] : ['so']) : ['en'];
  return {
    index,
    name: { given: chance.pick('given', somali ? somaliGiven : otherGiven), family: chance.pick('family', families) },
    dateOfBirth: addDays(openedOn, -Math.round(age * 365.25) - chance.between('birthday', 1, 360)),
    sex: chance.isSo('sex', 0.5) ? 'female' : 'male',
    community: somali
      ? 'somali'
      : chance.isSo('told community', 0.5)
        ? chance.pick('community', ['caribbean', 'polish', 'irish'])
        : null,
    languages,
    interpreterNeeded: !languages.includes('en'),
    benefit: chance.isSo('benefit', 0.8) ? 'jobseekers-allowance' : 'universal-credit',
    weeklyAmountPence: age < 25 ? 5_685 : 7_170,
    openedOn,
    barriers: barriersOf(chance, { openedOn, lastDay }),
    skill: chance.isSo('has skill', 0.6) ? chance.pick('skill', ['S1.4.1', 'S5.6.0', 'S6.1.2', 'S2.1.3']) : null,
    meetings,
    paidUntil: paymentsOf(openedOn, lastDay),
    plan: lastMet && chance.isSo('plan', 0.4) ? planOf(chance, lastMet.on) : null,
    note: lastMet && chance.isSo('note', 0.15) ? { on: lastMet.on, ...chance.pick('which note', notes) } : null,
    exit,
  };
}

interface Told {
  readonly somali: boolean;
  readonly openedOn: LocalDate;
  readonly calendar: Calendar;
}

/** Week by week: the desk's opening is what changes the odds of a young Somali claimant. */
function exitOf(chance: Chance, { somali, openedOn, calendar }: Told): Exit | null {
  for (let day = addDays(openedOn, 10); day < calendar.today; day = addDays(day, 7)) {
    const odds = !somali ? 0.017 : day < calendar.deskOpened ? 0.008 : 0.028;
    if (chance.isSo(`job on ${day}`, odds))
      return { on: day, destination: 'employment', job: jobOf(chance, somali && day >= calendar.deskOpened) };
    if (chance.isSo(`other exit on ${day}`, 0.005))
      return {
        on: day,
        destination: chance.pick('destination', [
          'education-or-training',
          'other-benefit',
          'unknown',
          'moved-abroad',
          'sanction',
        ]),
        job: null,
      };
  }
  return null;
}

function jobOf(chance: Chance, throughDesk: boolean): Job {
  const hours = chance.isSo('hours', 0.6) ? 'full-time' : 'part-time';
  const weeklyHours = hours === 'full-time' ? 37.5 : chance.between('weekly hours', 12, 24);
  const ownSource = chance.pick('source', ['advisor', 'own-search', 'employer-call']);
  return {
    employer: chance.pick('employer', employers),
    occupation: chance.pick('occupation', occupations),
    source:
      throughDesk && chance.isSo('through desk', 0.7) ? chance.pick('desk source', ['desk', 'community']) : ownSource,
    hours,
    weeklyHours,
    weeklyPayPence: Math.round(weeklyHours * chance.between('pay', 619, 900)),
    evidence: chance.isSo('evidence', 0.9) ? ['self-report', ...(chance.isSo('payslip', 0.5) ? ['payslip'] : [])] : [],
  };
}

function barriersOf(chance: Chance, { openedOn, lastDay }: { openedOn: LocalDate; lastDay: LocalDate }) {
  const count = chance.pick('barriers', [0, 1, 1, 2]);
  const first = chance.between('first barrier', 0, themes.length - 1);
  return Array.from({ length: count }, (_, at) => {
    const resolvedOn = addDays(openedOn, chance.between(`resolved ${at}`, 30, 200));
    return {
      theme: themes[(first + at) % themes.length]!,
      severity: chance.pick(`severity ${at}`, ['low', 'medium', 'high']),
      resolvedOn: chance.isSo(`is resolved ${at}`, 0.4) && resolvedOn <= lastDay ? resolvedOn : null,
    };
  });
}

/** A fortnight apart in the first twelve weeks, four weeks apart after that. */
function meetingsOf(
  chance: Chance,
  { openedOn, lastDay, calendar, somali, ended }: Told & { readonly lastDay: LocalDate; readonly ended: boolean },
): Meeting[] {
  const days: LocalDate[] = [];
  for (let after = 7; addDays(openedOn, after) <= lastDay; after += after < 84 ? 14 : 28)
    days.push(addDays(openedOn, after));
  return days.map((on, at) => {
    const of = chance.of(`meeting ${at}`);
    const kept = somali && on < calendar.deskOpened ? 0.62 : 0.85;
    const next = days[at + 1] ?? (ended ? null : addDays(on, at < 6 ? 14 : 28));
    return {
      on,
      kind: of.pick('kind', kinds),
      attendance: of.isSo('kept', kept) ? (of.isSo('late', 0.1) ? 'late' : 'attended') : 'missed',
      minutes: of.between('minutes', 10, 40),
      summary: 'Talked about the week, looked at openings together.',
      step: of.isSo('step', 0.5) ? of.pick('which step', steps) : null,
      next: next !== null && next > calendar.today ? addDays(calendar.today, of.between('next', 1, 20)) : next,
    };
  });
}

function planOf(chance: Chance, on: LocalDate): Plan {
  const own = { owner: 'claimant', words: chance.pick('plan step', steps), dueOn: addDays(on, 7) } as const;
  const call = { owner: 'advisor', words: 'Call an employer together', dueOn: addDays(on, 14) } as const;
  return {
    ...{ on, goal: chance.pick('goal', goals), reviewOn: addDays(on, 28) },
    steps: [own, call],
  };
}

function paymentsOf(openedOn: LocalDate, lastDay: LocalDate): LocalDate[] {
  const ends: LocalDate[] = [];
  for (let end = addDays(openedOn, 28); end <= lastDay; end = addDays(end, 28)) ends.push(end);
  return ends;
}
