import { randomUUID } from 'node:crypto';
import { DomainError } from '@alongside/kernel';
import { decision } from './decision';
import { IdempotencyKeyReused, PreconditionFailed } from './errors';
import { Rehearsal } from './rehearsal';
import { application, apply, contextOf, tally, ToyProcesses, vacancy } from './toy-deciders.contract';

const applicant = '0192aaaa-0000-7000-8000-000000000002';
const another = '0192aaaa-0000-7000-8000-000000000003';

async function withOnePlace() {
  const toys = new ToyProcesses(true);
  const key = Buffer.alloc(32, 1);
  const vacancyId = randomUUID();
  const open = decision(vacancy, vacancyId, { type: 'open', places: 1 });
  await toys.handler().handle(contextOf('open'), open);
  const counting = (by: number) => ({
    home: { decider: tally, id: vacancyId },
    plan: () => [decision(tally, vacancyId, { by })],
  });
  return { toys, vacancyId, counting, rehearsal: new Rehearsal(toys.store, toys.codec, key) };
}

describe('a rehearsal of commands', () => {
  it('writes nothing, and makes nobody a key', async () => {
    const { toys, vacancyId, rehearsal } = await withOnePlace();
    const obtain = jest.spyOn(toys.vault, 'seal');
    const before = await toys.types();
    const context = contextOf('apply');
    await rehearsal.handleCompound(context, apply(context.commandId, vacancyId, applicant));
    expect(await toys.types()).toEqual(before);
    expect(obtain).not.toHaveBeenCalled();
  });

  it('decides on what was rehearsed before: a place that is taken there is taken', async () => {
    const { vacancyId, rehearsal } = await withOnePlace();
    const [first, second] = [contextOf('first'), contextOf('second')];
    await rehearsal.handleCompound(first, apply(first.commandId, vacancyId, applicant));
    await expect(rehearsal.handleCompound(second, apply(second.commandId, vacancyId, another))).rejects.toThrow(
      DomainError,
    );
  });

  it('leaves nothing of a command that was refused', async () => {
    const { vacancyId, rehearsal } = await withOnePlace();
    const taken = randomUUID();
    const plan = () => [
      decision(vacancy, vacancyId, { type: 'take', applicant }),
      decision(application, taken, { applicant, letter: 'first' }),
      decision(application, taken, { applicant, letter: 'again' }),
    ];
    await expect(
      rehearsal.handleCompound(contextOf('twice'), { home: { decider: application, id: taken }, plan }),
    ).rejects.toThrow(DomainError);
    const context = contextOf('once');
    await rehearsal.handleCompound(context, apply(context.commandId, vacancyId, another));
    expect((await rehearsal.look(vacancy, vacancyId)).revision).toBe(1n);
  });

  it('recognises a replay, and the same id with other content', async () => {
    const { vacancyId, counting, rehearsal } = await withOnePlace();
    const context = contextOf('count');
    await rehearsal.handleCompound(context, counting(2));
    await rehearsal.handleCompound(context, counting(2));
    expect((await rehearsal.look(tally, vacancyId)).state).toBe(2);
    const other = { ...context, request: 'count more' };
    await expect(rehearsal.handleCompound(other, counting(3))).rejects.toThrow(IdempotencyKeyReused);
  });

  it('holds a command to the revision that was seen', async () => {
    const { counting, rehearsal } = await withOnePlace();
    await rehearsal.handleCompound(contextOf('count', { expectedRevision: -1n }), counting(2));
    const late = contextOf('count again', { expectedRevision: -1n });
    await expect(rehearsal.handleCompound(late, counting(2))).rejects.toThrow(PreconditionFailed);
  });

  it('refuses what is said of somebody who was forgotten', async () => {
    const { toys, vacancyId, rehearsal } = await withOnePlace();
    const context = contextOf('apply');
    await toys.handler().handleCompound(context, apply(context.commandId, vacancyId, applicant));
    await toys.vault.forget(applicant);
    const id = randomUUID();
    const again = {
      home: { decider: application, id },
      plan: () => [decision(application, id, { applicant, letter: 'Me again' })],
    };
    await expect(rehearsal.handleCompound(contextOf('again'), again)).rejects.toMatchObject({
      code: 'privacy/person-forgotten',
    });
  });
});
