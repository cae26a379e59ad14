import type { BenefitAnswer, CourseToJobAnswer, MeetingsAnswer, OutcomeScoreAnswer } from '@alongside/outcomes';
import { benefitRows, courseToJobRows, meetingsRows, outcomeScoreRows } from './figure-rows';

const head = {
  ...{ asAt: '2025-05-31', knownAt: '2025-06-01T00:00:00.000Z', filter: {}, rowsAddUp: true, warnings: [] },
  ...{ comparison: null, besidePlatforms: null },
};

describe('figures as rows', () => {
  it('of benefit paid are the two windows and their difference', () => {
    const window = {
      from: '',
      to: '',
      claims: 2,
      members: '',
      leftOut: { immature: 0, lost: 0, excluded: 0, suppressed: 0 },
    };
    const answer: BenefitAnswer = {
      ...head,
      definition: { id: 'benefit-paid', version: 1, title: 'Benefit paid per claimant-week' },
      parameters: { day: '2025-04-07', weeks: 2, reportingLagDays: 0, ageBands: [16], level: 0.95 },
      by: ['benefit'],
      rows: [
        {
          group: { benefit: 'jsa' },
          before: {
            ...{ ...window, numerator: 28_000, denominator: 4, claimants: 2 },
            ...{ pencePerWeek: 7_000, interval: { lower: 6_900, upper: 7_100 } },
          },
          after: {
            ...{ ...window, numerator: 0, denominator: 0, claimants: 0 },
            ...{ pencePerWeek: null, interval: null, reason: 'window-not-over' },
          },
          change: { difference: null, interval: null, reason: 'window-not-over' },
        },
      ],
    };
    expect(benefitRows(answer)).toEqual({
      columns: [
        'benefit',
        'window',
        'pence a week',
        'lower',
        'upper',
        'pence',
        'claimant-weeks',
        'claimants',
        'reason',
      ],
      rows: [
        ['jsa', 'before', 7_000, 6_900, 7_100, 28_000, 4, 2, null],
        ['jsa', 'after', null, null, null, 0, 0, 0, 'window-not-over'],
        ['jsa', 'difference', null, null, null, null, null, null, 'window-not-over'],
      ],
    });
  });

  it('of completers are who completed, who of them is placed, and who is without a course', () => {
    const leftOut = { inWorkAlready: 1, immature: 2, lost: 3, excluded: 0, suppressed: 0 };
    const none = { numerator: 0, denominator: 0, rate: null, interval: null, reason: 'empty-denominator' };
    const answer: CourseToJobAnswer = {
      ...head,
      definition: { id: 'course-to-job', version: 1, title: 'Completers placed where the taught skill is asked for' },
      parameters: { weeks: 26, reportingLagDays: 0, evidence: ['employer'], level: 0.95, taxonomies: [] },
      by: [],
      completers: { numerator: 10, denominator: 11, rate: 10 / 11, interval: { lower: 0.6, upper: 0.98 } },
      placed: {
        ...{ numerator: 1, denominator: 4, rate: 0.25, interval: { lower: 0.04, upper: 0.7 }, members: '' },
        ...{ inAnyWork: 3, occupationUnknown: 1, leftOut },
      },
      others: { ...none, inAnyWork: 0, occupationUnknown: 0, leftOut: { ...leftOut, inWorkAlready: 0 }, members: '' },
      comparison: { weeks: 26, difference: null, interval: null, reason: 'empty-denominator' },
      forgotten: 0,
    };
    expect(courseToJobRows(answer)).toEqual({
      columns: [
        ...['step', 'rate', 'lower', 'upper', 'numerator', 'denominator', 'in any work', 'occupation unknown'],
        ...['in work already', 'immature', 'lost', 'reason'],
      ],
      rows: [
        ['completers', 10 / 11, 0.6, 0.98, 10, 11, null, null, null, null, null, null],
        ['placed', 0.25, 0.04, 0.7, 1, 4, 3, 1, 1, 2, 3, null],
        ['placed without a course', null, null, null, 0, 0, 0, 0, 0, 2, 3, 'empty-denominator'],
      ],
    });
  });

  it('of outcome scores are the mean, and the areas by what became of them', () => {
    const answer: OutcomeScoreAnswer = {
      ...head,
      definition: { id: 'outcome-score', version: 1, title: 'Outcome score of support cases' },
      parameters: { points: { achieved: 1, partially: 0.5, not: 0 }, level: 0.95 },
      by: ['ageBand'],
      rows: [
        {
          ...{ group: { ageBand: '18-24' }, numerator: 1.5, denominator: 2, score: 0.75, members: '' },
          ...{ interval: { lower: 0.2, upper: 0.9 }, areas: [{ outcome: 'achieved', count: 3 }] },
          leftOut: { open: 4, excluded: 0, suppressed: 0 },
        },
      ],
    };
    expect(outcomeScoreRows(answer)).toEqual({
      columns: [
        ...['ageBand', 'score', 'lower', 'upper', 'points', 'closed cases', 'open cases'],
        ...['achieved', 'partially', 'not', 'reason'],
      ],
      rows: [['18-24', 0.75, 0.2, 0.9, 1.5, 2, 4, 3, 0, 0, null]],
    });
  });

  it('of meetings are the share and what is left out of it', () => {
    const answer: MeetingsAnswer = {
      ...head,
      definition: { id: 'meetings-kept', version: 1, title: 'Share of meetings kept' },
      parameters: { kept: ['attended', 'late'], level: 0.95 },
      by: [],
      rows: [
        {
          ...{ group: {}, numerator: 3, denominator: 4, rate: 0.75, interval: { lower: 0.3, upper: 0.95 } },
          ...{ attended: 2, late: 1, missed: [{ reason: 'logistics', count: 1 }], members: '' },
          leftOut: { cancelled: 5, unrecorded: 6, excluded: 0, suppressed: 0 },
        },
      ],
    };
    expect(meetingsRows(answer)).toEqual({
      columns: ['rate', 'lower', 'upper', 'kept', 'late', 'meetings', 'cancelled', 'unrecorded', 'reason'],
      rows: [[0.75, 0.3, 0.95, 3, 1, 4, 5, 6, null]],
    });
  });
});
