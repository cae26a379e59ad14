import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { gatheringDecider } from '../../domain/gathering/gathering.decider';
import type { GatheringEvent } from '../../domain/gathering/gathering.events';
import {
  anotherTheme,
  answeredBy,
  answerTakenBack,
  cancelled,
  corrected,
  deskId,
  enteredInError,
  followedUp,
  gatheringId,
  held,
  heldOn,
  interpreters,
  letters,
  moved,
  officeId,
  organisationId,
  planned,
  plannedFor,
  recordOf,
  reinstated,
  themeId,
  today,
  toldBack,
} from '../../domain/gathering/told-gathering.contract';
import { gatheringFold } from './gathering.fold';

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

describe('the gatherings', () => {
  const gatherings = projectionSpec({ fold: gatheringFold, deciders: [gatheringDecider], database: useTestDatabase() });
  const project = (...events: readonly GatheringEvent[]) =>
    gatherings.project(events.map((event) => ({ stream: `gathering-${gatheringId}`, event }) as const));

  const places = { hostKind: 'desk', hostId: deskId, officeId, organisationId };
  const asPlanned = {
    gatheringId,
    revision: 0,
    kind: 'forum',
    ...places,
    state: 'planned',
    plannedFor,
    day: plannedFor,
    heldOn: null,
    attended: null,
    attendance: [],
    languages: [],
    interpreterUsed: null,
    planned: { type: 'GatheringPlanned', sealed: { personal: sealed } },
    changed: null,
    recorded: null,
    followUp: null,
  };
  const open = { toldBackOn: null, answeredBy: null, way: null, audience: null, answer: null };
  const first = { themeId, gatheringId, place: 0, theme: 'letters-and-forms', ...places, raisedOn: heldOn, ...open };
  const second = { ...first, themeId: anotherTheme, place: 1, theme: 'interpreting' };

  it('show what is planned, the words sealed', async () => {
    expect(await project(planned())).toEqual({ gathering: [asPlanned], theme: [] });
  });

  it('show on which day it is to be, and whether it is', async () => {
    const to = '2026-04-13';
    expect((await project(planned(), moved(to)))['gathering']).toMatchObject([{ plannedFor: to, day: to }]);
    expect((await project(planned(), cancelled()))['gathering']).toMatchObject([
      { state: 'cancelled', changed: { type: 'GatheringCancelled', sealed: { personal: sealed } } },
    ]);
    expect((await project(planned(), cancelled(), reinstated(to)))['gathering']).toMatchObject([
      { state: 'planned', day: to },
    ]);
  });

  it('show how many came, and which themes wait for an answer', async () => {
    const { gathering, theme } = await project(planned(), held());
    const day = { heldOn, day: heldOn, plannedFor };
    expect(gathering).toMatchObject([{ state: 'held', ...day, attended: 27, languages: ['so', 'en'] }]);
    expect(theme).toEqual([first, second]);
  });

  it('show each language once, as BCP 47 writes it, in whatever case it was told', async () => {
    const told = held({ ...recordOf(), languages: ['SO', 'EN-gb', 'so'] });
    expect((await project(planned(), told))['gathering']).toMatchObject([{ languages: ['so', 'en-GB'] }]);
  });

  it('show what was told back to whom, unless that was taken back', async () => {
    const told = { toldBackOn: today, answeredBy, way: 'at-gathering', audience: 'all-who-came' };
    const answer = { type: 'ThemeToldBack', sealed: { personal: sealed } };
    expect((await project(planned(), held(), toldBack()))['theme']).toEqual([{ ...first, ...told, answer }, second]);
    expect((await project(planned(), held(), toldBack(), answerTakenBack()))['theme']).toEqual([first, second]);
  });

  it('show a corrected record with the answers to the themes that stay', async () => {
    const record = corrected(recordOf(interpreters, letters), '2026-03-09');
    const { gathering, theme } = await project(planned(), held(), toldBack(), record);
    expect(gathering).toMatchObject([{ state: 'held', heldOn: '2026-03-09', day: '2026-03-09' }]);
    expect(theme).toMatchObject([
      { themeId, place: 1, raisedOn: '2026-03-09', toldBackOn: today },
      { themeId: anotherTheme, place: 0, toldBackOn: null },
    ]);
    const fewer = await project(planned(), held(), corrected(recordOf(letters)));
    expect(fewer['theme']).toEqual([first]);
  });

  it('show what the host did afterwards', async () => {
    expect((await project(planned(), held(), followedUp()))['gathering']).toMatchObject([
      { state: 'followed-up', followUp: { on: today, words: { type: 'GatheringFollowedUp' } } },
    ]);
  });

  it('show of one entered in error that it was, and nothing that was told', async () => {
    const row = { ...asPlanned, revision: 3, state: 'entered-in-error', heldOn, day: heldOn, planned: null };
    expect(await project(planned(), held(), toldBack(), enteredInError())).toEqual({ gathering: [row], theme: [] });
  });
});
