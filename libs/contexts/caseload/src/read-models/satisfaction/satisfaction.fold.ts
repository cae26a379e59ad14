import { isForgotten } from '@alongside/kernel';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import { questions, type Question } from '../../domain/satisfaction/satisfaction.events';
import type { SatisfactionEvent, satisfactionEvents } from '../../domain/satisfaction/satisfaction.events';
import { SatisfactionRow } from './satisfaction.row';

type Said = FoldedEvent<SatisfactionEvent, typeof satisfactionEvents>;
type Event = Said | FoldedEvent<PersonEvent, typeof personEvents>;
type SaidOf<Type extends Said['type']> = Extract<Said, { type: Type }>;

const categoryPrefix = 'satisfaction-';

/** The askings by whom they were put to, so that the scores of whoever is forgotten go together. */
export const satisfactionFold: Fold<{ satisfaction: SatisfactionRow }, Event> = {
  name: 'caseload.satisfaction_v1',
  tables: { satisfaction: SatisfactionRow },
  key: 'personId',
  keys: (event) => (isSaid(event) || event.type === 'PersonForgotten' ? [event.data.personId] : []),
  evolve: ({ satisfaction: rows }, event) => {
    if (!isSaid(event)) return { satisfaction: rows.map(erasedRow) };
    if (event.type === 'SatisfactionAsked') return { satisfaction: [...rows, asked(event)] };
    return {
      satisfaction: rows.map((row) => (row.satisfactionId === event.data.satisfactionId ? after(row, event) : row)),
    };
  },
};

function isSaid(event: Event): event is Said {
  return event.stream.startsWith(categoryPrefix);
}

const noScores = {
  overallScore: null,
  rightScore: null,
  easyScore: null,
  clearScore: null,
  professionalScore: null,
} satisfies Record<`${Question}Score`, null>;

function asked({ data, revision }: SaidOf<'SatisfactionAsked'>): SatisfactionRow {
  const { occurredAt: askedOn, advisorId = null, linkDigest: _, ...told } = data;
  const unsettled = {
    state: 'asked',
    settledOn: null,
    byLink: false,
    erased: false,
    ...noScores,
    comment: null,
  } as const;
  return { ...told, advisorId, askedOn, revision, ...unsettled };
}

function after(row: SatisfactionRow, event: Exclude<Said, { type: 'SatisfactionAsked' }>): SatisfactionRow {
  const { type, data, revision } = event;
  switch (type) {
    case 'SatisfactionAnswered':
      return { ...answered(row, event), revision };
    case 'SatisfactionRefused':
      return { ...row, revision, state: 'refused', settledOn: data.occurredAt };
    case 'SatisfactionEnteredInError':
      return { ...row, revision, state: 'entered-in-error', ...noScores, comment: null };
  }
}

function answered(row: SatisfactionRow, { type, data, sealed }: SaidOf<'SatisfactionAnswered'>): SatisfactionRow {
  const { scores, byLink, occurredAt: settledOn } = data;
  const settled = { ...row, state: 'answered', settledOn, byLink } as const;
  if (isForgotten(scores)) return { ...settled, erased: true };
  const told = Object.fromEntries(questions.map((question) => [`${question}Score`, scores[question] ?? null]));
  const comment = sealed.personal === undefined ? null : { type, sealed: { personal: sealed.personal } };
  return { ...settled, ...told, comment };
}

function erasedRow(row: SatisfactionRow): SatisfactionRow {
  return { ...row, erased: row.state === 'answered', ...noScores, comment: null };
}
