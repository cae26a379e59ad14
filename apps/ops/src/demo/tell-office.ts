import type { Calendar } from './pilot-office';
import { claimantStory } from './claimant-story';
import type { DemoClient, Done } from './demo-client';
import { openDesk } from './open-desk';
import { openOffice } from './open-office';
import { listSupportGroups } from './support-groups';
import { tellClaimant } from './tell-claimant';

export const claimants = 260;

/** Stories told at once: enough for full group commits. */
const concurrency = 24;

/** Records the whole pilot office; answers every command's answer. Told again, it records nothing twice. */
export async function tellOffice(
  client: DemoClient,
  calendar: Calendar,
  onClaimant: (told: number) => void,
): Promise<Done[]> {
  const done = [
    ...(await openOffice(client, calendar)),
    ...(await listSupportGroups(client, calendar)),
    ...(await openDesk(client, calendar)),
  ];
  const waiting = Array.from({ length: claimants }, (_, index) => index);
  let told = 0;
  const tell = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      done.push(...(await tellClaimant(client, claimantStory(index, calendar), calendar)));
      onClaimant((told += 1));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, tell));
  return done;
}
