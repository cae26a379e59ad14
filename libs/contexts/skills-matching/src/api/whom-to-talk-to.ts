import type { QueryBus } from '@nestjs/cqrs';
import { TalkToStaff } from '@alongside/kernel';
import { ListStaffNames } from '@alongside/offices';

/** Adds the name to a refusal that says whom of the staff to talk to, and refuses. */
export const namingWhomToTalkTo =
  (queries: QueryBus) =>
  async (refusal: unknown): Promise<never> => {
    if (!(refusal instanceof TalkToStaff)) throw refusal;
    const { id } = refusal.staff;
    const [named] = await queries.execute(new ListStaffNames([id]));
    throw named ? new TalkToStaff(refusal, { id, name: `${named.name.given} ${named.name.family}` }) : refusal;
  };
