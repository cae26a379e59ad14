import { randomBytes } from 'node:crypto';
import type { Instant, Uuid } from '@alongside/kernel';
import { InMemoryEventStore } from '@alongside/event-store';
import { applyStretch, foldingPool, lockLive, prepareProjections, type AnyFold } from '@alongside/projections';
import { skillsMatchingFolds, type TaxonomyEvent, type TaxonomySheetEvent } from '@alongside/skills-matching';
import { useTestDatabase } from '@alongside/testing';
import { type ClientBase, type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { claimFactsFold } from '../claim-facts/claim-facts.fold';
import { meetingFactsFold, type MeetingEvent } from '../meeting-facts/meeting-facts.fold';
import { jobFactsFold } from '../job-facts/job-facts.fold';
import { planFactsFold, type PlanEvent } from '../plan-facts/plan-facts.fold';
import { platformFactsFold } from '../platform-facts/platform-facts.fold';
import { paymentFactsFold, type PaymentEvent } from '../payment-facts/payment-facts.fold';
import type { PersonEvent } from '../claim-facts/person-events';
import { AskBenefitPaid, AskBenefitPaidHandler, type AskedOfBenefit } from './benefit-paid.query';
import type { BenefitAnswer } from './benefit-paid.record';
import { AskMeetingsKept, AskMeetingsKeptHandler } from './meetings-kept.query';
import type { MeetingsAnswer } from './meetings-kept.record';
import type { AskedOfMeetings } from './meetings-selection';
import { MemberDigest } from './member-digest';
import { AskCourseToJob, AskCourseToJobHandler } from './course-to-job.query';
import type { CourseToJobAnswer } from './course-to-job.record';
import { AskDeskToJob, AskDeskToJobHandler } from './desk-to-job.query';
import type { DeskToJobAnswer } from './desk-to-job.record';
import { AskOutcomeScore, AskOutcomeScoreHandler } from './outcome-score.query';
import type { OutcomeScoreAnswer } from './outcome-score.record';
import { AskPlanToJob, AskPlanToJobHandler } from './plan-to-job.query';
import type { PlanToJobAnswer } from './plan-to-job.record';
import { AskRate, AskRateHandler } from './rate.query';
import type { RateAnswer } from './rate.record';
import type { Asked } from './selection';
import { AskTimeToJob, AskTimeToJobHandler } from './time-to-job.query';
import type { TimeToJobAnswer } from './time-to-job.record';
import type { PlatformEvent } from './platform-event.contract';

const folds: readonly AnyFold[] = [
  claimFactsFold,
  paymentFactsFold,
  meetingFactsFold,
  planFactsFold,
  jobFactsFold,
  platformFactsFold,
];
/** Taxonomies, as skills-matching folds them. */
const taxonomyFolds = skillsMatchingFolds.filter(({ name }) => /\.(concept|concept_relations|taxonomy)_v/.test(name));

type FactEvent = PersonEvent | PaymentEvent | MeetingEvent | PlanEvent | PlatformEvent;
type Saying = { [Type in FactEvent['type']]: Pick<Extract<FactEvent, { type: Type }>, 'type' | 'data'> };

/** An event by what matters to a fold, and when it was recorded. */
export type Told = Saying[FactEvent['type']] & { readonly recordedAt: Instant };

export function uuid(kind: number, number: number): Uuid {
  return `0192${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export interface Figures {
  /** Folds these events, in place of all that were folded before. */
  tell(history: readonly Told[]): Promise<void>;
  /** Folds these as well; once a test file. */
  publish(taxonomies: readonly (TaxonomyEvent | TaxonomySheetEvent)[]): Promise<void>;
  rate(definition: AskRate['definition'], asked: Partial<Asked>, weeks?: readonly number[]): Promise<RateAnswer>;
  timeToJob(asked: Partial<Asked>): Promise<TimeToJobAnswer>;
  benefitPaid(asked: Pick<AskedOfBenefit, 'day'> & Partial<AskedOfBenefit>): Promise<BenefitAnswer>;
  planToJob(asked: Partial<Asked>): Promise<PlanToJobAnswer>;
  deskToJob(asked: Partial<Asked>, weeks?: number): Promise<DeskToJobAnswer>;
  courseToJob(asked: Partial<Asked>, weeks?: number): Promise<CourseToJobAnswer>;
  outcomeScore(asked: Partial<Asked>): Promise<OutcomeScoreAnswer>;
  meetingsKept(asked: Partial<AskedOfMeetings>): Promise<MeetingsAnswer>;
}

/** Figures over told histories, on a database of the test file's own. */
export function useFigures(): Figures {
  const database = useTestDatabase();
  let pool: Pool;
  let dataSource: DataSource;
  beforeAll(async () => {
    pool = foldingPool(database.url);
    await prepareProjections(pool, [...folds, ...taxonomyFolds]);
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await pool.end();
  });
  const digest = new MemberDigest(randomBytes(32));
  const whole = (asked: Partial<Asked>): Asked => ({ by: [], filter: {}, ...asked });
  return {
    tell: (history) => foldAnew(pool, history),
    publish: (taxonomies) => foldTaxonomies(pool, taxonomies),
    rate: (definition, asked, weeks) =>
      new AskRateHandler(dataSource, digest).execute(new AskRate(definition, whole(asked), weeks)),
    timeToJob: (asked) => new AskTimeToJobHandler(dataSource, digest).execute(new AskTimeToJob(whole(asked), true)),
    benefitPaid: (asked) =>
      new AskBenefitPaidHandler(dataSource, digest).execute(new AskBenefitPaid({ by: [], filter: {}, ...asked })),
    planToJob: (asked) => new AskPlanToJobHandler(dataSource, digest).execute(new AskPlanToJob(whole(asked), true)),
    deskToJob: (asked, weeks) =>
      new AskDeskToJobHandler(dataSource, digest).execute(new AskDeskToJob(whole(asked), weeks)),
    courseToJob: (asked, weeks) =>
      new AskCourseToJobHandler(dataSource, digest).execute(new AskCourseToJob(whole(asked), weeks)),
    outcomeScore: (asked) => new AskOutcomeScoreHandler(dataSource, digest).execute(new AskOutcomeScore(whole(asked))),
    meetingsKept: (asked) =>
      new AskMeetingsKeptHandler(dataSource, digest).execute(new AskMeetingsKept({ by: [], filter: {}, ...asked })),
  };
}

async function foldAnew(pool: Pool, history: readonly Told[]): Promise<void> {
  await pool.query(`
    truncate outcomes.person_v3_g1, outcomes.claim_fact_v3_g1, outcomes.assignment_fact_v3_g1,
      outcomes.payment_fact_v1_g1, outcomes.meeting_fact_v1_g1, outcomes.plan_fact_v1_g1, outcomes.job_fact_v1_g1, outcomes.platform_member_v2_g1,
      outcomes.membership_fact_v2_g1, outcomes.platform_step_fact_v2_g1, outcomes.same_person_fact_v2_g1;
    update projections.generation set position = null`);
  const events = history.map((told, index) => {
    const personId = 'personId' in told.data ? told.data.personId : told.data.claimantId!;
    const forgets = told.type === 'PersonForgotten';
    return { ...told, ...placed(index), stream: `told-${personId}`, subject: personId, forgets };
  });
  await applied(pool, folds, events);
}

async function foldTaxonomies(pool: Pool, told: readonly (TaxonomyEvent | TaxonomySheetEvent)[]): Promise<void> {
  const events = told.map((event, index) => {
    const stream = `${'sheet' in event.data ? 'taxonomySheet' : 'taxonomy'}-${uuid(18, 1)}`;
    return {
      ...event,
      ...placed(index),
      stream,
      subject: null,
      forgets: false,
      recordedAt: '2020-01-01T00:00:00.000Z',
    };
  });
  await applied(pool, taxonomyFolds, events);
}

function placed(index: number) {
  const position = { position: `told:${index + 1}`, sequence: String(index + 1) };
  return { id: uuid(9, index), revision: 0, sealed: {}, digests: {}, body: '', ...position };
}

async function applied(
  pool: Pool,
  told: readonly AnyFold[],
  events: Parameters<typeof applyStretch>[1]['events'],
): Promise<void> {
  const lock = (client: ClientBase) => lockLive(client, told);
  const stretch = { after: null, events, position: `told:${events.length}` };
  await applyStretch({ store: new InMemoryEventStore(), pool, lock }, stretch);
  const { rows } = await pool.query('select error from projections.parked');
  expect(rows).toEqual([]);
}
