import { randomUUID } from 'node:crypto';
import { londonDateOf, type Uuid } from '@alongside/kernel';
import { announceCourse } from '../support/announce-course';
import { cooking, foodHygiene } from '../support/kitchen-taxonomy';
import { casework, northgate, person, problemIn, type Done } from './support/casework';
import { advisor, useTestApi } from './support/test-api';

const workHistory = 'Eight years at the Invented Grill';
const mistaken = (skill: string) => ({ skill, reason: 'Meant for somebody of the same name' });

describe('a skill that was told of the wrong person', () => {
  const api = useTestApi();
  const { assign, command, openClaim, register, show } = casework(api);
  const leader = { as: ['team_leader'] as const, person: randomUUID() };
  let jamal: Done;

  const skills = async () => (await show<{ skills: object[] }>(jamal.url)).skills;
  const holders = async (skill: string): Promise<object[]> => {
    const url = `/v1/offices/${northgate}/skill-holders?skill=${encodeURIComponent(skill)}`;
    return (await api.get(`${url}&atLeast=${await api.head()}`, leader)).json<{ entries: object[] }>().entries;
  };
  /** The entries of the timeline, the last first. */
  const declared = async (query = '') => {
    const { entries } = await show<{ entries: { type: string }[] }>(`${jamal.url}/timeline${query}`);
    return entries.filter(({ type }) => type === 'SkillDeclared');
  };
  /** That the advisor referred him to, past his consent. */
  const completeCourse = async (skill: string): Promise<Uuid> => {
    const startsOn = londonDateOf(new Date().toISOString());
    const taught = [{ taxonomy: 'esco', code: skill, level: 'intermediate' }];
    const courseId = await announceCourse(api.platform, northgate, { skills: taught, startsOn });
    const referral = { courseId, override: { ground: 'asked-for-it', reason: 'At the counter' }, name: 'Jamal E.' };
    const { id } = await command(`${jamal.url}/enrolments`, referral);
    await command(`/v1/enrolments/${id}/place`, {});
    await command(`/v1/enrolments/${id}/completion`, { gained: [{ skill }] });
    return id;
  };

  beforeAll(async () => {
    await api.employ(leader.person, 'team_leader', northgate);
    jamal = await register(person('Jamal', 'Example'));
    await assign(jamal.id, advisor, '2024-01-01');
    await openClaim(jamal.id, '2024-01-08');
    const address = `http://data.europa.eu/esco/skill/${foodHygiene}`;
    for (const skill of [cooking, address])
      await command(`${jamal.url}/skills`, { skill, level: 'expert', workHistory });
  });

  it('is on the record and in lists no longer once that is said, with the reason', async () => {
    expect(await holders(cooking)).toHaveLength(1);
    await command(`${jamal.url}/skills/error`, mistaken(cooking));
    expect(await skills()).toMatchObject([{ level: 'expert' }]);
    expect(await holders(cooking)).toEqual([]);
    expect(JSON.stringify(await show(`${jamal.url}/timeline?limit=100`))).toContain('Meant for somebody');
  });

  it('says in the timeline that it was entered in error, and nothing of what was told', async () => {
    const enteredInError = { on: londonDateOf(new Date().toISOString()), recordedAt: expect.any(String) };
    expect(await declared()).toMatchObject([
      { data: { level: 'expert', workHistory }, enteredInError: null },
      { data: null, enteredInError },
    ]);
    expect(await declared(`?asAt=${enteredInError.on}`)).toEqual(await declared());
  });

  it('cannot be taken back twice, nor where nobody told it', async () => {
    for (const skill of [cooking, 'S8.6.6']) {
      const again = await api.post(`${jamal.url}/skills/error`, mistaken(skill));
      expect(await problemIn(api, again)).toMatchObject({ type: '/problems/caseload/skill-not-told' });
    }
  });

  it('stays as a course says that it was gained, until that is withdrawn', async () => {
    const enrolment = await completeCourse(foodHygiene);
    expect(await skills()).toMatchObject([{ level: 'expert' }]);
    await command(`${jamal.url}/skills/error`, mistaken(foodHygiene));
    expect(await skills()).toMatchObject([{ level: 'intermediate' }]);
    expect(await declared()).toMatchObject([
      { data: { level: 'intermediate', enrolmentId: enrolment }, enteredInError: null },
      { data: null },
      { data: null },
    ]);
    expect(await holders(foodHygiene)).toHaveLength(1);
    await command(`/v1/enrolments/${enrolment}/skill-withdrawals`, mistaken(foodHygiene));
    expect(await skills()).toEqual([]);
    expect(await holders(foodHygiene)).toEqual([]);
  });
});
