import { addDays, type LocalDate } from '@alongside/kernel';
import type { Calendar } from './pilot-office';
import type { ToldClaimant } from './tell-claimant';

/** What became of somebody on a course by today. */
export type CourseEnd = 'completed' | 'dropped-out' | 'refused' | 'enrolled' | 'referred';

export interface CourseStory {
  readonly title: string;
  /** The skill that it teaches, and that some vacancies ask for. */
  readonly skill: string;
  readonly places: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly enrolments: readonly { readonly who: ToldClaimant; readonly end: CourseEnd }[];
}

/** Somebody is referred so many days before a course begins, and has a place so many days before. */
export const referredBefore = 14;
export const enrolledBefore = 7;

/** For so long after a course it is looked at who was hired. */
const halfYear = 182;

/**
 * A course that is over for longer than half a year, so that it can be said what became of those who completed it, and one that goes on. Of the first,
 * the one who is named first is hired for what was taught.
 */
export function courseStories(told: readonly ToldClaimant[], calendar: Calendar): readonly CourseStory[] {
  const { today } = calendar;
  const kitchen = {
    ...{ title: 'Work in a kitchen', skill: 'S5.6.0', places: 8 },
    ...{ startsOn: addDays(today, -210), endsOn: addDays(today, -190) },
  };
  const care = {
    ...{ title: 'First steps in care', skill: 'S1.4.1', places: 10 },
    ...{ startsOn: addDays(today, -6), endsOn: addDays(today, 15) },
  };
  const could = told.filter(({ story, claimantId }) => claimantId !== null && isHere(story, kitchen));
  const open = could.filter(({ story }) => story.exit === null);
  const graduate = open.pop(); // the first are put forward for vacancies
  const foundWork = could.filter(({ story }) => story.exit?.job && story.exit.on <= addDays(kitchen.endsOn, halfYear));
  const completed = [...(graduate ? [graduate] : []), ...foundWork.slice(0, 2), ...open.slice(0, 1)];
  const ends = (who: readonly ToldClaimant[], end: CourseEnd) => who.map((one) => ({ who: one, end }));
  return [
    {
      ...kitchen,
      enrolments: [
        ...ends(completed, 'completed'),
        ...ends(open.slice(1, 2), 'dropped-out'),
        ...ends(open.slice(2, 3), 'refused'),
      ],
    },
    { ...care, enrolments: [...ends(open.slice(3, 6), 'enrolled'), ...ends(open.slice(6, 7), 'referred')] },
  ];
}

/** Whose claim was open from the referral until the last day. */
function isHere(
  { openedOn, exit }: ToldClaimant['story'],
  { startsOn, endsOn }: Pick<CourseStory, 'startsOn' | 'endsOn'>,
): boolean {
  return openedOn < addDays(startsOn, -referredBefore) && (exit === null || exit.on > endsOn);
}

/** Who completed the first course, and is hired for what it taught. */
export function graduateOf([course]: readonly CourseStory[]): ToldClaimant | undefined {
  return course?.enrolments.find(({ who, end }) => end === 'completed' && who.story.exit === null)?.who;
}
