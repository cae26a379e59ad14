import { privacyDeciders } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { offenceFileDecider } from '../../domain/offence-file/offence-file.decider';
import type { OffenceFileEvent } from '../../domain/offence-file/offence-file.events';
import {
  caseId,
  claimantId,
  corrected,
  destroyed,
  destroyedAll,
  inError,
  offenceId,
  recorded,
} from '../../domain/offence-file/told-offences.contract';
import { offenceFold } from './offence.fold';

/** Base64, so without a word of what was said. */
const sealed = { criminal: expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/) as string };

describe('the offences of cases', () => {
  const offences = projectionSpec({
    fold: offenceFold,
    deciders: [offenceFileDecider, ...privacyDeciders],
    database: useTestDatabase(),
  });
  const forgotten = {
    stream: `person-${claimantId}`,
    event: {
      type: 'PersonForgotten',
      data: { personId: claimantId, ground: 'erasure-request', occurredAt: '2026-04-01' },
    },
  } as const;
  const project = async (...events: readonly OffenceFileEvent[]) =>
    (await offences.project(events.map((event) => ({ stream: `offenceFile-${caseId}`, event }) as const)))['offence'];

  const asRecorded = {
    ...{ caseId, claimantId, offenceId, standing: 'recorded', recordedOn: '2026-03-03', destroyOn: null },
    ...{ lawfulBasis: 'public-task', condition: 'social-protection', correctedOn: null, endedOn: null, ground: null },
    words: { type: 'OffenceRecorded', sealed },
  };
  const none = { destroyOn: null, words: null, endedOn: '2026-03-03' };

  it('say what lets them be kept and until when, their words sealed', async () => {
    expect(await project(recorded({ destroyOn: '2027-01-01' }))).toEqual([{ ...asRecorded, destroyOn: '2027-01-01' }]);
    const words = { type: 'OffenceCorrected', sealed };
    expect(await project(recorded(), corrected())).toEqual([{ ...asRecorded, words, correctedOn: '2026-03-03' }]);
  });

  it('have no words left where one is destroyed or was an error', async () => {
    const another = { ...asRecorded, offenceId: claimantId };
    const two = [recorded(), recorded({ offenceId: claimantId })] as const;
    const gone = { ...asRecorded, ...none, standing: 'destroyed', ground: 'spent' };
    expect(await project(...two, destroyed())).toEqual([another, gone]);
    expect(await project(recorded(), inError())).toEqual([{ ...asRecorded, ...none, standing: 'entered-in-error' }]);
    expect(await project(...two, destroyed(), destroyedAll())).toEqual([
      { ...another, ...none, standing: 'destroyed', ground: 'claimant-asked' },
      gone,
    ]);
  });

  it('are none to be destroyed of somebody who is forgotten', async () => {
    const told = { stream: `offenceFile-${caseId}`, event: recorded({ destroyOn: '2027-01-01' }) } as const;
    expect((await offences.project([told, forgotten]))['offence']).toEqual([
      {
        ...{ ...asRecorded, standing: 'destroyed', lawfulBasis: 'erased', condition: 'erased' },
        ...{ destroyOn: null, words: null },
      },
    ]);
  });
});
