import { erased } from '@alongside/caseload';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import { wordsOf, type FoldedEvent } from '@alongside/vault';
import type { OffenceFileEvent, offenceFileEvents } from '../../domain/offence-file/offence-file.events';
import { OffenceRow } from './offence.row';

type OfFile = FoldedEvent<OffenceFileEvent, typeof offenceFileEvents>;
type Event = OfFile | FoldedEvent<PersonEvent, typeof personEvents>;
type Told = Extract<OfFile, { type: 'OffenceRecorded' | 'OffenceCorrected' }>;

const categoryPrefix = 'offenceFile-';

/** The offences of the cases of each claimant, as they stand: of somebody who is forgotten nothing stands any more. */
export const offenceFold: Fold<{ offence: OffenceRow }, Event> = {
  name: 'high_barriers.offence_v1',
  tables: { offence: OffenceRow },
  key: 'claimantId',
  keys: ({ stream, type, data }) => {
    if (type === 'PersonForgotten') return [data.personId];
    return stream.startsWith(categoryPrefix) ? [data.claimantId] : [];
  },
  evolve: ({ offence: rows }, event) => {
    if (event.type === 'PersonForgotten') return { offence: rows.map(forgotten) };
    const on = event.data.occurredAt;
    switch (event.type) {
      case 'OffenceRecorded':
        return { offence: [...rows, recorded(event)] };
      case 'OffenceCorrected':
        return { offence: changed(rows, event.data.offenceId, { ...toldIn(event), correctedOn: on }) };
      case 'OffenceEnteredInError':
        return { offence: changed(rows, event.data.offenceId, { ...gone, standing: 'entered-in-error', endedOn: on }) };
      case 'OffenceDestroyed':
        return { offence: changed(rows, event.data.offenceId, destroyed(event)) };
      case 'OffencesDestroyed':
        return { offence: rows.map((row) => (isLeft(row, event.data.caseId) ? { ...row, ...destroyed(event) } : row)) };
    }
  },
};

function isLeft({ caseId, standing }: OffenceRow, ofCase: string): boolean {
  return caseId === ofCase && standing !== 'destroyed';
}

function forgotten(row: OffenceRow): OffenceRow {
  return {
    ...row,
    ...gone,
    standing: 'destroyed',
    lawfulBasis: erased,
    condition: erased,
    ground: row.ground && erased,
  };
}

const gone = { words: null, destroyOn: null };

function recorded(event: Extract<Told, { type: 'OffenceRecorded' }>): OffenceRow {
  const { caseId, offenceId, claimantId, occurredAt: recordedOn } = event.data;
  const nothing = { correctedOn: null, endedOn: null, ground: null };
  return { caseId, offenceId, claimantId, standing: 'recorded', recordedOn, ...nothing, ...toldIn(event) };
}

function toldIn(event: Told): Pick<OffenceRow, 'lawfulBasis' | 'condition' | 'destroyOn' | 'words'> {
  const { lawfulBasis, condition, destroyOn = null } = event.data;
  return { lawfulBasis, condition, destroyOn, words: wordsOf(event) };
}

function destroyed({ data }: Extract<OfFile, { type: 'OffenceDestroyed' | 'OffencesDestroyed' }>): Partial<OffenceRow> {
  return { ...gone, standing: 'destroyed', endedOn: data.occurredAt, ground: data.ground };
}

function changed(rows: readonly OffenceRow[], offenceId: string, change: Partial<OffenceRow>): OffenceRow[] {
  return rows.map((row) => (row.offenceId === offenceId ? { ...row, ...change } : row));
}
