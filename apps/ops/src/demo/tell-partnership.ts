import { addDays, type LocalDate, type Uuid } from '@alongside/kernel';
import type { ClaimantStory } from './claimant-story';
import { advisors, type Calendar, type StaffMember } from './pilot-office';

/** Whom an advisor selected, and what came of it until there was a job. */
export interface PartnershipStory {
  readonly selectedOn: LocalDate;
  readonly isAccepted: boolean;
  readonly calls: readonly { readonly on: LocalDate; readonly employer: string; readonly result: string }[];
}

/** The advisors who opted in: the first three. */
export const partners: readonly StaffMember[] = advisors.slice(0, 3);

/**
 * Each of them follows somebody until there is a job, and somebody else today; one was declined. Two at a time at most: the first to find work
 * did so before the other was selected.
 */
export function partnershipStories(
  stories: readonly ClaimantStory[],
  calendar: Calendar,
  advisorOf: (story: ClaimantStory) => StaffMember,
): ReadonlyMap<number, PartnershipStory> {
  const optedIn = optInOf(calendar);
  const told = partners.flatMap((advisor, at) => {
    const own = stories.filter((story) => advisorOf(story) === advisor);
    const found = own.find(({ exit, openedOn }) => exit?.job && openedOn > optedIn && addDays(openedOn, 42) < exit.on);
    const open = own.find(
      ({ exit, openedOn }) => exit === null && openedOn > optedIn && openedOn < addDays(calendar.today, -49),
    );
    return [
      ...(found ? [[found.index, storyOf(addDays(found.exit!.on, -24), true)] as const] : []),
      ...(open ? [[open.index, storyOf(addDays(calendar.today, -28), at !== 2)] as const] : []),
    ];
  });
  return new Map(told);
}

export function optInOf({ deskOpened }: Calendar): LocalDate {
  return addDays(deskOpened, 14);
}

function storyOf(selectedOn: LocalDate, isAccepted: boolean): PartnershipStory {
  const calls = [
    { on: addDays(selectedOn, 7), employer: 'Invented Bakery', result: 'call-again' },
    { on: addDays(selectedOn, 14), employer: 'Invented Bakery', result: 'interview-offered' },
  ];
  return { selectedOn, isAccepted, calls: isAccepted ? calls : [] };
}

type Post = (name: string, path: string, body: object) => Promise<Uuid>;

export async function tellPartnership(post: Post, claimantId: Uuid, story: PartnershipStory): Promise<void> {
  const { selectedOn, isAccepted, calls } = story;
  const partnerships = `/v1/claimants/${claimantId}/partnerships`;
  const selected = { reason: 'Asks for a trial shift each week', occurredAt: selectedOn };
  const path = `${partnerships}/${await post('selected', partnerships, selected)}`;
  const answer = { answer: { means: 'in-person' }, occurredAt: addDays(selectedOn, 1) };
  await post('answer', `${path}/${isAccepted ? 'acceptance' : 'declination'}`, answer);
  for (const { on: occurredAt, employer: employerName, result } of calls)
    await post(`call on ${occurredAt}`, `${path}/employer-calls`, { employerName, result, occurredAt });
}
