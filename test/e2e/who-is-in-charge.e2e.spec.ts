import { casework, northgate, person, problemIn, type Done } from './support/casework';
import { advisor, useTestApi } from './support/test-api';

const ruth = '0192d3c2-7e1a-7c33-9a55-0000000000a1';
const sam = '0192d3c2-7e1a-7c33-9a55-0000000000a2';
const tariq = '0192d3c2-7e1a-7c33-9a55-0000000000a3';

describe('who is in charge of a claimant', () => {
  const api = useTestApi();
  const { register, command, assign, show } = casework(api);
  let amina: Done;
  let assignment: string;

  beforeAll(async () => {
    for (const one of [ruth, sam, tariq]) await api.employ(one, 'advisor', northgate);
    amina = await register(person('Amina', 'Warsame'));
    assignment = `${amina.url}/assignment`;
  });

  it('is nobody at first', async () => {
    expect(await show(assignment)).toEqual({
      claimantId: amina.id,
      revision: null,
      inCharge: null,
      proposal: null,
      covers: [],
      pastSpells: [],
      handOverNotes: [],
    });
  });

  it('is whoever was proposed and accepted; an advisor may decline', async () => {
    await command(`${assignment}/proposal`, { advisorId: sam, office: northgate, occurredAt: '2024-01-08' });
    const reason = { reason: 'caseload-full', note: 'Full until March' };
    await command(`${assignment}/refusal`, { advisorId: sam, ...reason, occurredAt: '2024-01-09' });
    const proposal = { advisorId: ruth, office: northgate, occurredAt: '2024-01-09' };
    const proposed = await command(`${assignment}/proposal`, proposal);
    expect(await show(assignment, proposed)).toMatchObject({
      inCharge: null,
      proposal: { advisorId: ruth, office: northgate, proposedOn: '2024-01-09' },
    });
    const accepted = await command(`${assignment}/acceptance`, { advisorId: ruth, occurredAt: '2024-01-10' });
    expect(await show(assignment, accepted)).toMatchObject({
      inCharge: { advisorId: ruth, office: northgate, from: '2024-01-10' },
      proposal: null,
    });
  });

  it('stays so while somebody stands in', async () => {
    const days = { advisorId: tariq, from: '2024-02-05', to: '2024-02-19', occurredAt: '2024-02-01' };
    const cover = await command(`${assignment}/covers`, days);
    expect(cover.url).toBe(`${assignment}/covers/${cover.id}`);
    const ended = await command(`${cover.url}/end`, { occurredAt: '2024-02-12' });
    expect(await show(assignment, ended)).toMatchObject({
      inCharge: { advisorId: ruth },
      covers: [{ coverId: cover.id, advisorId: tariq, from: '2024-02-05', to: '2024-02-12' }],
    });
  });

  it('is handed over by an entry that is dated back, and reads so from that day on', async () => {
    const cover = { advisorId: tariq, from: '2024-06-03' };
    await command(`${assignment}/covers`, cover);
    await command(`${assignment}/proposal`, { advisorId: sam, office: northgate });
    const handedOver = await command(`${assignment}/acceptance`, { advisorId: sam, occurredAt: '2024-03-04' });
    expect(await show(assignment, handedOver)).toEqual({
      claimantId: amina.id,
      revision: handedOver.revision,
      inCharge: { advisorId: sam, office: northgate, from: '2024-03-04' },
      proposal: null,
      covers: [{ coverId: expect.any(String), advisorId: tariq, from: '2024-02-05', to: '2024-02-12' }],
      pastSpells: [{ advisorId: ruth, office: northgate, from: '2024-01-10', to: '2024-03-04', endReason: null }],
      handOverNotes: [],
    });
  });

  it('comes with what the next advisor has to know, which can be corrected, or taken back', async () => {
    const handOverNote = { words: 'Call her before nine', sensitive: 'Tires quickly' };
    const { id, url } = await command('/v1/claimants', {
      ...{ office: northgate, details: person('Idil', 'Invented'), occurredAt: '2024-01-01' },
    });
    const idils = `${url}/assignment`;
    await assign(id, ruth, '2024-01-08');
    const proposal = { advisorId: sam, office: northgate, occurredAt: '2024-03-04' };
    await command(`${idils}/proposal`, { ...proposal, handOverNote });
    const acceptance = { advisorId: sam, occurredAt: '2024-03-05', handOverNote: { words: 'She asked for me' } };
    const accepted = await command(`${idils}/acceptance`, acceptance);
    const notes = async (position = accepted.position) =>
      (await show<{ handOverNotes: { id: string }[] }>(idils, { position })).handOverNotes;
    const note = { authorId: advisor, correctedOn: null, enteredInErrorOn: null };
    const [, first] = await notes();
    expect(await notes()).toMatchObject([
      { ...note, words: 'She asked for me', sensitive: null, writtenOn: '2024-03-05' },
      { ...note, ...handOverNote, writtenOn: '2024-03-04' },
    ]);

    const ofFirst = `${idils}/hand-over-notes/${first!.id}`;
    const correction = { handOverNote: { words: 'Call her after nine' }, reason: 'Misheard', occurredAt: '2024-03-06' };
    const corrected = await command(`${ofFirst}/corrections`, correction);
    expect((await notes(corrected.position))[1]).toMatchObject({
      ...{ words: 'Call her after nine', sensitive: null, correctedOn: '2024-03-06' },
    });
    const inError = { reason: 'Of another Idil', occurredAt: '2024-03-07' };
    const { position } = await command(`${ofFirst}/error`, inError);
    expect((await notes(position))[1]).toMatchObject({ words: null, enteredInErrorOn: '2024-03-07' });
    const again = await problemIn(api, await api.post(`${ofFirst}/error`, { reason: 'Again' }));
    expect(again).toMatchObject({ type: '/problems/caseload/entered-in-error', status: 409 });
    const timeline = await show<{ entries: { type: string; data: object | null }[] }>(`${url}/timeline`);
    const told = timeline.entries.filter(({ type }) => type.startsWith('HandOverNote'));
    expect(told.map(({ type, data }) => [type, data !== null])).toEqual([
      ['HandOverNoteEnteredInError', true],
      ['HandOverNoteCorrected', false],
      ['HandOverNoteWritten', true],
      ['HandOverNoteWritten', false],
    ]);
  });

  it('cannot be handed over on a day before that', async () => {
    await command(`${assignment}/proposal`, { advisorId: tariq, office: northgate });
    const answer = await api.post(`${assignment}/acceptance`, { advisorId: tariq, occurredAt: '2024-03-03' });
    expect(await problemIn(api, answer)).toMatchObject({ type: '/problems/caseload/out-of-order', status: 422 });
    const unproposed = await api.post(`${assignment}/acceptance`, { advisorId: ruth });
    expect(await problemIn(api, unproposed)).toMatchObject({
      type: '/problems/caseload/assignment-not-proposed',
      status: 409,
    });
  });

  it('is nobody once the assignment ended, until somebody takes over again', async () => {
    const ended = await command(`${assignment}/end`, { reason: 'claim-closed', occurredAt: '2024-05-06' });
    expect(await show(assignment, ended)).toMatchObject({
      inCharge: null,
      pastSpells: [
        { advisorId: sam, from: '2024-03-04', to: '2024-05-06', endReason: 'claim-closed' },
        { advisorId: ruth },
      ],
    });
    const again = await assign(amina.id, ruth, '2024-09-02');
    expect(await show(assignment, again)).toMatchObject({ inCharge: { advisorId: ruth, from: '2024-09-02' } });
  });

  it('is edited as it was seen: its answer has the tag of what was said last, that of a day gone by has none', async () => {
    const idil = await register(person('Idil', 'Warsame'));
    const idils = `${idil.url}/assignment`;
    const tagOf = async (url: string) => (await api.get(`${url}atLeast=${await api.head()}`)).headers['etag'];
    expect(await tagOf(`${idils}?`)).toBeUndefined();
    const proposed = await command(`${idils}/proposal`, { advisorId: ruth, office: northgate });
    const seen = await tagOf(`${idils}?`);
    expect(seen).toBe(`"${proposed.revision}"`);
    const headers = { 'if-match': seen as string };
    await command(`${idils}/acceptance`, { advisorId: ruth }, { headers });
    await command(`${idils}/hand-over-notes`, { handOverNote: { words: 'Call her before nine' } });
    const late = await api.post(`${idils}/end`, { reason: 'claim-closed' }, { headers });
    expect(late.statusCode).toBe(412);
    expect(await tagOf(`${idils}?`)).toBe('"2"');
    expect(await tagOf(`${idils}?asAt=2024-01-02&`)).toBeUndefined();
  });

  it('is asked of claimants only, and each reading is written down', async () => {
    const nobody = '0192ffff-0000-7000-8000-000000000009';
    const stranger = await api.get(`/v1/claimants/${nobody}/assignment`);
    expect(await problemIn(api, stranger)).toMatchObject({ type: '/problems/caseload/claimant-not-found' });
    const proposal = { advisorId: ruth, office: northgate };
    const proposed = await api.post(`/v1/claimants/${nobody}/assignment/proposal`, proposal);
    expect(await problemIn(api, proposed)).toMatchObject({ type: '/problems/caseload/claimant-not-found' });

    await show(assignment);
    const { rows } = await api.platform.pool.query<{ route: string; persons: string[] }>(
      'select route, persons from privacy.read_log order by id desc limit 1',
    );
    expect(rows).toEqual([{ route: 'GET /v1/claimants/:id/assignment', persons: [amina.id] }]);
  });
});
