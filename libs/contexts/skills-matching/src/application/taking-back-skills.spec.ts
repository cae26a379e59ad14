import type { Uuid } from '@alongside/kernel';
import { foodHygiene } from '../domain/course/told-course.contract';
import { contextOf } from './commanding.contract';
import { Staff, type Referred } from './staff-of-courses.contract';

describe.each([
  ['several streams at once', true],
  ['one stream at a time', false],
])('on a store that appends %s', (_, atomicStreams) => {
  let staff: Staff;
  beforeEach(() => (staff = new Staff(atomicStreams)));

  const gained = async (claimantId?: Uuid): Promise<Referred> => {
    const referred = await staff.refer(await staff.announce(1), claimantId);
    await staff.enrol(referred);
    await staff.gain(referred);
    return referred;
  };

  describe('a skill that was not gained after all', () => {
    it.each([
      ['not gained', (one: Referred) => staff.lose(one)],
      ['of an enrolment that never was', (one: Referred) => staff.end(one, 'enter-in-error')],
    ])('is on the record no longer: %s', async (_said, lose) => {
      const referred = await gained();
      await lose(referred);
      expect(await staff.skillsOf(referred.claimantId)).toEqual({});
      await lose(referred).catch(() => undefined);
      expect(await staff.skillsOf(referred.claimantId)).toEqual({});
    });

    it('stays where another course says so, until that does not either', async () => {
      const first = await gained();
      const second = await gained(first.claimantId);
      await staff.lose(first);
      expect(await staff.skillsOf(first.claimantId)).toEqual({ [foodHygiene]: 'intermediate' });
      await staff.lose(second);
      expect(await staff.skillsOf(first.claimantId)).toEqual({});
    });

    it('stays as somebody told it, before or since, in whatever form of the code', async () => {
      const [before, since] = [await staff.refer(await staff.announce(1)), await gained()];
      await staff.declare(before.claimantId, `http://data.europa.eu/esco/skill/${foodHygiene}`, 'beginner');
      await staff.enrol(before);
      await staff.gain(before);
      await staff.declare(since.claimantId, foodHygiene, 'expert');
      for (const one of [before, since]) await staff.lose(one);
      expect((await staff.skillsOf(before.claimantId))[foodHygiene]).toBe('beginner');
      expect(await staff.skillsOf(since.claimantId)).toEqual({ [foodHygiene]: 'expert' });
    });
  });

  describe('a skill that was told by mistake', () => {
    const address = `http://data.europa.eu/esco/skill/${foodHygiene}`;

    it('is on the record no longer, in whichever forms of the code it was told, and is not taken back again', async () => {
      const claimantId = await staff.register();
      for (const form of [foodHygiene, address]) await staff.declare(claimantId, form, 'expert');
      const context = contextOf();
      const once = await staff.mistake(claimantId, context);
      expect(await staff.skillsOf(claimantId)).toEqual({});
      expect(await staff.mistake(claimantId, context)).toEqual(once);
      await expect(staff.mistake(claimantId)).rejects.toMatchObject({ code: 'caseload/skill-not-told' });
    });

    it('stays as a course says that it was gained, though nothing was declared by that, until it was not', async () => {
      const referred = await staff.refer(await staff.announce(1));
      await staff.enrol(referred);
      await staff.declare(referred.claimantId, address, 'expert');
      await staff.gain(referred);
      await staff.mistake(referred.claimantId);
      expect(await staff.skillsOf(referred.claimantId)).toEqual({ [foodHygiene]: 'intermediate' });
      await staff.lose(referred);
      expect(await staff.skillsOf(referred.claimantId)).toEqual({});
    });

    it('stays as the course says by which most was gained, and without that as another does', async () => {
      const first = await gained();
      const second = await staff.refer(await staff.announce(1), first.claimantId);
      await staff.enrol(second);
      await staff.declare(first.claimantId, foodHygiene, 'beginner');
      await staff.gain(second, { gained: [{ skill: foodHygiene, level: 'expert' }] });
      const third = await gained(first.claimantId);
      await staff.mistake(first.claimantId);
      expect(await staff.skillsOf(first.claimantId)).toEqual({ [foodHygiene]: 'expert' });
      for (const one of [second, third]) {
        await staff.lose(one);
        expect(await staff.skillsOf(first.claimantId)).toEqual({ [foodHygiene]: 'intermediate' });
      }
    });

    it('is on a duplicate no longer, whatever was gained on the record that stays', async () => {
      const [stays, duplicate] = [await gained(), await staff.register()];
      await staff.declare(duplicate, foodHygiene, 'expert');
      await staff.merge(duplicate, stays.claimantId);
      await staff.mistake(duplicate);
      expect(await staff.skillsOf(duplicate)).toEqual({});
      expect(await staff.skillsOf(stays.claimantId)).toEqual({ [foodHygiene]: 'intermediate' });
    });

    it('stays as a course of a duplicate says, on the record that stays alone', async () => {
      const [stays, duplicate] = [await staff.register(), await staff.refer(await staff.announce(1))];
      await staff.enrol(duplicate);
      for (const one of [stays, duplicate.claimantId]) await staff.declare(one, foodHygiene, 'expert');
      await staff.merge(duplicate.claimantId, stays);
      await staff.gain(duplicate);
      await staff.mistake(stays);
      expect(await staff.skillsOf(stays)).toEqual({ [foodHygiene]: 'intermediate' });
      expect(await staff.skillsOf(duplicate.claimantId)).toEqual({ [foodHygiene]: 'expert' });
      await staff.mistake(duplicate.claimantId);
      expect(await staff.skillsOf(duplicate.claimantId)).toEqual({ [foodHygiene]: 'intermediate' });
    });

    it('is on no record once it was taken back of a duplicate by which the one that stays kept it', async () => {
      const [stays, duplicate] = [await gained(), await staff.register()];
      await staff.declare(duplicate, foodHygiene, 'beginner');
      await staff.merge(duplicate, stays.claimantId);
      await staff.lose(stays);
      for (const record of [duplicate, stays.claimantId]) {
        await staff.mistake(record);
        expect(await staff.skillsOf(record)).toEqual({});
      }
    });
  });
});

it('a skill that is lost is taken from the record by whoever completes it, where that was cut off', async () => {
  const staff = new Staff(false);
  const referred = await staff.refer(await staff.announce(1));
  await staff.enrol(referred);
  await staff.gain(referred);
  await staff.cuttingOff(() => staff.lose(referred));
  expect(await staff.skillsOf(referred.claimantId)).toEqual({ [foodHygiene]: 'intermediate' });
  await staff.completeAll();
  expect(await staff.skillsOf(referred.claimantId)).toEqual({});
});
