import { randomBytes, randomUUID } from 'node:crypto';
import { InMemoryEventStore, type Position } from '@alongside/event-store';
import type { Instant, Moment, Uuid } from '@alongside/kernel';
import { privacyDeciders, privacyFolds } from '@alongside/privacy';
import {
  applyStretch,
  foldingPool,
  lockLive,
  prepareProjections,
  SnakeNaming,
  stretchOf,
  type AnyFold,
  type RowClass,
} from '@alongside/projections';
import { useTestDatabase } from '@alongside/testing';
import { BlindIndex, EventCodec, KeyStore, MasterKeyRing, Vault } from '@alongside/vault';
import type { ClientBase, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { caseloadDeciders, caseloadFolds } from '../../index';
import { ListActionPlans, ListActionPlansHandler } from '../action-plan/action-plans-of-claimant.query';
import { ShowAssignment, ShowAssignmentHandler } from '../assignment/assignment.query';
import { harlesden, type Told } from '../caseload/told-claimant.contract';
import { ShowClaimant, ShowClaimantHandler } from '../claimant/claimant.query';
import { ListConsents, ListConsentsHandler } from '../consent/consents-of-claimant.query';
import { ListEmployments, ListEmploymentsHandler } from '../employment/employments-of-claimant.query';
import { InteractionRecords } from '../interaction/interaction-records';
import { ListInteractions, ListInteractionsHandler } from '../interaction/interactions-of-claimant.query';
import { ParticipantNames } from '../interaction/participant-names';
import { ListNotes, ListNotesHandler } from '../note/notes-of-claimant.query';
import { TimelineContributions } from '../timeline/timeline-contribution';
import { ListTimeline, ListTimelineHandler } from '../timeline/timeline.query';
import { Past } from './past';

const folds: readonly AnyFold[] = [...caseloadFolds({ timeline: [], tasks: [] }), ...privacyFolds];
const nobody = { personId: harlesden, offices: [], organisations: [] };
const by = { viewer: nobody, today: '2026-07-06', withPurpose: false };
const all = { limit: 1_000, after: null };

/** The read models of claimants, folded from what is told, with what is asked of one of them: on a database of the test file's own. */
export function useToldRecords() {
  const database = useTestDatabase();
  let [pool, dataSource, keys]: readonly [Pool?, DataSource?, KeyStore?] = [];
  let records: ToldRecords;
  beforeAll(async () => {
    pool = foldingPool(database.url);
    await prepareProjections(pool, folds);
    const entities = folds.flatMap((fold) => Object.values(fold.tables) as RowClass<object>[]);
    const namingStrategy = new SnakeNaming();
    dataSource = await new DataSource({ type: 'postgres', url: database.url, entities, namingStrategy }).initialize();
    keys = await KeyStore.open({
      connectionString: database.url,
      wrapping: new MasterKeyRing(randomBytes(32)),
    });
    records = new ToldRecords(pool, dataSource, new Vault(keys));
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await keys?.close();
    await pool?.end();
  });
  return {
    get records() {
      return records;
    },
  };
}

export class ToldRecords {
  private now = Date.parse('2026-07-06T09:00:00.000Z');
  private position: Position | null = null;
  private readonly store = new InMemoryEventStore({ now: () => this.now });
  private readonly codec: EventCodec;
  private readonly past: Past;

  constructor(
    private readonly pool: Pool,
    private readonly dataSource: DataSource,
    private readonly vault: Vault,
  ) {
    this.codec = new EventCodec([...caseloadDeciders, ...privacyDeciders], vault, new BlindIndex(randomBytes(32)));
    this.past = new Past(dataSource, this.codec);
  }

  /** Records and folds them, at one instant after all before: that one. */
  async tell(told: readonly Told[]): Promise<Instant> {
    this.now += 1;
    for (const { stream, event } of told) {
      const { type, data, subject } = await this.codec.encode(event);
      if (this.codec.forgets(type)) await this.vault.forget(subject!);
      const metadata = { actor: randomUUID(), ...(subject !== null && { subject }) };
      await this.store.append([{ stream, expected: 'any', events: [{ id: randomUUID(), type, data, metadata }] }]);
    }
    const stretch = await stretchOf(
      this.codec,
      this.position,
      await this.store.readAll(this.position, { limit: 1_000 }),
    );
    await applyStretch(
      { store: this.store, pool: this.pool, lock: (client: ClientBase) => lockLive(client, folds) },
      stretch,
    );
    this.position = stretch.position;
    expect((await this.pool.query('select error from projections.parked')).rows).toEqual([]);
    return new Date(this.now).toISOString();
  }

  /** All that is answered about a claimant, now or at a moment, as JSON. */
  async shown(id: Uuid, moment: Moment | null): Promise<Readonly<Record<string, unknown>>> {
    const { dataSource, codec, past } = this;
    const names = new ParticipantNames(dataSource, { execute: () => Promise.resolve([]) } as never, codec);
    const interactions = new ListInteractionsHandler(dataSource, new InteractionRecords(codec, names), past);
    const asked = { claimantId: id };
    const answers = {
      record: await new ShowClaimantHandler(dataSource, codec, past).execute(new ShowClaimant(id, by, moment)),
      timeline: await new ListTimelineHandler(dataSource, codec, new TimelineContributions([])).execute(
        new ListTimeline(id, all, moment),
      ),
      assignment: await new ShowAssignmentHandler(dataSource, codec, past).execute(new ShowAssignment(id, moment)),
      employments: await new ListEmploymentsHandler(dataSource, codec, past).execute(
        new ListEmployments(asked, all, moment),
      ),
      interactions: await interactions.execute(new ListInteractions({ ...asked, filter: {} }, all, moment)),
      actionPlans: await new ListActionPlansHandler(dataSource, codec, past).execute(
        new ListActionPlans(asked, all, moment),
      ),
      notes: await new ListNotesHandler(dataSource, codec, past).execute(
        new ListNotes({ claimantId: id, order: 'open' }, all, moment),
      ),
      consents: await new ListConsentsHandler(dataSource, codec, past).execute(
        new ListConsents(id, moment?.asAt ?? '2026-07-06', moment),
      ),
    };
    return JSON.parse(JSON.stringify(answers)) as Record<string, unknown>;
  }
}
