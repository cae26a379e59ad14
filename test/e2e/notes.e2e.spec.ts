import { randomUUID } from 'node:crypto';
import { addDays, londonDateOf, type Uuid } from '@alongside/kernel';
import type { CaseloadAnswer } from '../../libs/contexts/caseload/src/api/caseload.dto';
import type { NotesAnswer } from '../../libs/contexts/caseload/src/api/note.dto';
import type { TasksAnswer } from '../../libs/contexts/caseload/src/api/task.dto';
import type { NoteRecord } from '../../libs/contexts/caseload/src/read-models/note/note.record';
import { casework, person, problemIn } from './support/casework';
import { advisor, northgate, useTestApi, type Answer } from './support/test-api';

const today = londonDateOf(new Date().toISOString());
const inDays = (days: number) => addDays(today, days);
const colleague: Uuid = '0192d3c2-7e1a-7c33-9a55-0000000000c1';
const words = 'Sounded unwell on the phone';

describe('a note about a claimant', () => {
  const api = useTestApi();
  const { register, assign, command, edit, show } = casework(api);
  let claimant: string;
  let claimantId: Uuid;

  beforeEach(async () => {
    const hodan = await register(person('Hodan', 'Invented'));
    [claimant, claimantId] = [hodan.url, hodan.id];
    await assign(claimantId, advisor, inDays(-60));
  });

  const write = (more: object = {}) => command(`${claimant}/notes`, { words, ...more });
  const noteAt = (url: string) => show<NoteRecord>(url);
  const flagsOfClaimant = async () => (await show<{ flags: object[] }>(claimant)).flags;
  const flagsInList = async () => {
    const { entries } = await show<CaseloadAnswer>(`/v1/caseloads/${advisor}?limit=1000`);
    return entries.find(({ id }) => id === claimantId)!.flags;
  };
  const tasks = async () => {
    const { entries } = await show<TasksAnswer>(`/v1/caseloads/${advisor}/tasks?kind=flag,note-follow-up&limit=1000`);
    return entries.filter((one) => one.claimant.id === claimantId);
  };
  const tasksNamed = async (staff: Uuid) =>
    (await show<TasksAnswer>(`/v1/offices/${northgate}/tasks?staff=${staff}&limit=1000`)).entries;
  const refused = async (answer: Answer | Promise<Answer>) => (await problemIn(api, await answer)).type;

  it('is written, corrected by whoever saw it as it is, and says why', async () => {
    const { id, url, revision } = await write({ occurredAt: inDays(-7) });
    const asWritten = { id, claimantId, writtenOn: inDays(-7), staffId: advisor, words, flag: null, followUp: null };
    expect(await noteAt(url)).toMatchObject({ ...asWritten, correctedOn: null, enteredInErrorOn: null });
    await edit(`${url}/corrections`, revision, { words: 'Sounded tired', reason: 'Misheard' });
    expect(await noteAt(url)).toMatchObject({
      words: 'Sounded tired',
      correctedOn: today,
      correctedBecause: 'Misheard',
    });
    const stale = { headers: { 'if-match': `"${revision}"` } };
    const late = await api.post(`${url}/corrections`, { words: 'Sounded well', reason: 'Misheard' }, stale);
    expect([late.statusCode, await refused(late)]).toEqual([412, '/problems/http/stale-revision']);
  });

  it('has a flag that whoever has the claimant sees, until it is resolved', async () => {
    const { id, url } = await write({ flag: 'needs-quick-help' });
    const flag = { noteId: id, kind: 'needs-quick-help', flaggedOn: today };
    expect(await flagsOfClaimant()).toEqual([flag]);
    expect(await flagsInList()).toEqual([flag]);
    expect(await tasks()).toMatchObject([
      { id, kind: 'flag', recordId: id, owner: 'advisor', standing: 'undated', code: 'needs-quick-help', words },
    ]);

    await command(`${url}/flag-resolution`, { reason: 'dealt-with', note: 'Her sister is with her' });
    const resolution = { on: today, reason: 'dealt-with', note: 'Her sister is with her' };
    expect(await noteAt(url)).toMatchObject({ flag: { kind: 'needs-quick-help', flaggedOn: today, resolution } });
    expect([await flagsOfClaimant(), await flagsInList(), await tasks()]).toEqual([[], [], []]);

    await command(`${url}/flag-reopening`, { reason: 'That was another note' });
    expect(await flagsOfClaimant()).toEqual([flag]);
    expect(await tasks()).toMatchObject([{ kind: 'flag', openSince: today }]);
  });

  it('is to be followed up on a day, which may be moved, and says what came of it', async () => {
    const { id, url } = await write({ followUp: { followUpOn: inDays(3) }, occurredAt: inDays(-1) });
    const task = { id, kind: 'note-follow-up', words, code: null, openSince: inDays(-1) };
    expect(await tasks()).toMatchObject([{ ...task, dueOn: inDays(3), standing: 'upcoming', staffId: advisor }]);
    await command(`${url}/follow-up-rescheduling`, { followUpOn: today, staffId: colleague });
    expect(await tasks()).toMatchObject([{ ...task, dueOn: today, standing: 'due', staffId: colleague }]);
    expect((await tasksNamed(colleague)).map((one) => one.id)).toContain(id);
    expect((await tasksNamed(advisor)).map((one) => one.id)).not.toContain(id);
    await command(`${url}/follow-up-completion`, { outcome: 'Comes on Monday' });
    expect(await tasks()).toEqual([]);
    expect(await noteAt(url)).toMatchObject({
      followUp: {
        plannedOn: inDays(-1),
        dueOn: today,
        staffId: colleague,
        done: { on: today, outcome: 'Comes on Monday' },
      },
    });
    await command(`${url}/follow-up-reopening`, { reason: 'Called somebody else' });
    expect(await tasks()).toMatchObject([{ ...task, dueOn: today }]);
  });

  it('is counted on the task board of the office, as its flag is on the list', async () => {
    await write({ flag: 'payment-problem', followUp: { followUpOn: today } });
    const leader = { as: ['team_leader'] as const };
    await api.platform.waiter.waitFor((await api.head())!, 10_000);
    const asked = await api.get(`/v1/offices/${northgate}/task-board?kind=flag,note-follow-up`, leader);
    const { due } = asked.json<{ due: { count: number; query: string } }>();
    expect(due.count).toBeGreaterThan(0);
    const listed = await api.get(due.query, { ...leader, purpose: 'casework' });
    expect(listed.json<TasksAnswer>().total).toBe(due.count);
    const { counts } = await show<CaseloadAnswer>(`/v1/caseloads/${advisor}?counts=flag`);
    const { count, query } = counts[0]!.values.find(({ value }) => value === 'payment-problem')!;
    const { total, entries } = await show<CaseloadAnswer>(query);
    expect([total, entries.some(({ id }) => id === claimantId)]).toEqual([count, true]);
  });

  it('is listed with the others, what is open first, page by page', async () => {
    const open = await write({ flag: 'payment-problem', occurredAt: inDays(-9) });
    const due = await write({ followUp: { followUpOn: today }, occurredAt: inDays(-8) });
    const resolved = await write({ flag: 'other', occurredAt: inDays(-7) });
    await command(`${resolved.url}/flag-resolution`, { reason: 'was-not-so' });
    const plain = await write();
    const list = `${claimant}/notes`;
    const idsAt = async (query: string) => (await show<NotesAnswer>(`${list}${query}`)).entries.map(({ id }) => id);
    const inOrder = [due, open, plain, resolved].map(({ id }) => id);
    expect(await idsAt('')).toEqual(inOrder);
    expect(await idsAt('?sort=day')).toEqual([plain, resolved, due, open].map(({ id }) => id));
    expect(await idsAt('?flagged=open')).toEqual([open.id]);
    expect(await idsAt('?flagged=resolved')).toEqual([resolved.id]);
    expect(await idsAt('?followUp=open')).toEqual([due.id]);
    expect(await show(`${list}?followUp=done`)).toMatchObject({ total: 0, entries: [], next: null });

    const pages: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: NotesAnswer = await show(`${list}?limit=1${next === '' ? '' : `&cursor=${next}`}`);
      expect(page.total).toBe(4);
      pages.push(...page.entries.map(({ id }) => id));
      next = page.next;
    }
    expect(pages).toEqual(inOrder);
  });

  it('is written once by a request that is sent again', async () => {
    const key = randomUUID();
    const body = { words, flag: 'other', followUp: { followUpOn: today } };
    const send = () => api.post(`${claimant}/notes`, body, { key });
    const [one, again] = [await send(), await send()];
    expect([again.statusCode, again.body]).toEqual([one.statusCode, one.body]);
    expect(await show(`${claimant}/notes`)).toMatchObject({ total: 1 });
    expect(await tasks()).toHaveLength(2);
  });

  it('is refused what its rules refuse, and nothing is half written', async () => {
    const problem = (name: string) => `/problems/${name}`;
    const send = (body: object) => refused(api.post(`${claimant}/notes`, body));
    expect(await send({})).toBe(problem('http/invalid-request'));
    expect(await send({ words, flag: 'none' })).toBe(problem('caseload/reserved-code'));
    expect(await send({ words, followUp: { followUpOn: inDays(-1) } })).toBe(problem('caseload/out-of-order'));
    expect(await show(`${claimant}/notes`)).toMatchObject({ total: 0 });
    const { url } = await write();
    const ask = (rest: string, body: object) => refused(api.post(`${url}/${rest}`, body));
    expect(await ask('flag-resolution', {})).toBe(problem('http/invalid-request'));
    expect(await ask('flag-resolution', { reason: 'dealt-with' })).toBe(problem('caseload/note-not-flagged'));
    expect(await ask('follow-up-completion', { outcome: 'Well' })).toBe(problem('caseload/note-without-follow-up'));
    const nowhere = `${claimant.replace(claimantId, randomUUID())}/notes`;
    expect(await refused(api.post(nowhere, { words }))).toBe(problem('caseload/claimant-not-found'));
  });

  it('that was entered in error says so, is no task and no flag, and the timeline hides what was told', async () => {
    const { url } = await write({ flag: 'other', followUp: { followUpOn: today } });
    await command(`${url}/error`, { reason: 'Of another Hodan' });
    expect(await noteAt(url)).toMatchObject({ enteredInErrorOn: today, words: null, flag: null, followUp: null });
    expect([await flagsOfClaimant(), await flagsInList(), await tasks()]).toEqual([[], [], []]);
    expect(await refused(api.post(`${url}/flag`, { flag: 'other' }))).toBe('/problems/caseload/entered-in-error');
    const { entries } = await show<{ entries: { type: string; data: object | null }[] }>(
      `${claimant}/timeline?limit=4`,
    );
    expect(entries.map(({ type, data }) => [type, data !== null])).toEqual([
      ['NoteEnteredInError', true],
      ['NoteFollowUpPlanned', false],
      ['NoteFlagged', false],
      ['NoteWritten', false],
    ]);
  });
});
