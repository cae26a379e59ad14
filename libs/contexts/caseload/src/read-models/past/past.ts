import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { londonDateOf, type Instant, type Moment, type Uuid } from '@alongside/kernel';
import { ForgottenPersons } from '@alongside/privacy';
import { foldAlone, Table, type Fold, type RowsOf } from '@alongside/projections';
import { EventCodec, type AnyFoldedEvent } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { asAt } from './as-at';
import { knownSql } from './known.sql';

interface KnownRow {
  readonly id: Uuid;
  readonly stream: string;
  readonly revision: number;
  readonly sequence: string;
  readonly recordedAt: Instant;
  readonly type: string;
  readonly body: string;
}

/** Without an instant: all that is known. One statement, so of one snapshot. */
const eventsSql = `
  select event_id as id, stream, revision, sequence::text, recorded_at as "recordedAt", type, body
  from (${knownSql({ person: '$1', knownAt: '$2' })}) known
  order by known.sequence`;

/** What was told of a person, as far as one moment knows it. */
export class PersonThen {
  constructor(private readonly events: readonly AnyFoldedEvent[]) {}

  /** The rows about the person that a read model had, or would have had, then: of its own fold. */
  rows<Tables extends Record<string, object>>(
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the fold's own events stand in an input position
    fold: Fold<Tables, any>,
  ): RowsOf<Tables> {
    return foldAlone(fold, this.events);
  }

  /** Those of one table, for a statement that has them in place of the table's own. */
  jsonOf<Tables extends Record<string, object>>(
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the fold's own events stand in an input position
    fold: Fold<Tables, any>,
    table: keyof Tables,
  ): string {
    return new Table(fold.tables[table]).jsonOf(this.rows(fold)[table]);
  }
}

/**
 * Records as they were: the person's events, which the timeline keeps as stored, are folded again by the folds of the read models.
 * What is forgotten is so in the past as well: its keys are gone.
 */
@Injectable()
export class Past {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async of(personId: Uuid, moment: Moment): Promise<PersonThen> {
    const knownAt = moment.current ? 'infinity' : moment.knownAt;
    const rows = await this.dataSource.query<KnownRow[]>(eventsSql, [personId, knownAt]);
    const events = await Promise.all(rows.map((row) => this.folded(personId, row)));
    return new PersonThen([...asAt(events, moment.asAt), ...(await this.forgetting(personId, moment))]);
  }

  private async folded(personId: Uuid, row: KnownRow): Promise<AnyFoldedEvent> {
    const { id, stream, revision, sequence, recordedAt, type, body: data } = row;
    const position = `timeline:${sequence}`;
    const recorded = { id, stream, type, data, position, recordedAt: new Date(recordedAt).toISOString() };
    return this.codec.decodeForFold({ ...recorded, revision: BigInt(revision), metadata: { subject: personId } });
  }

  /** That the person was forgotten, where it was so then: by the day, which is all that is kept of it. */
  private async forgetting(personId: Uuid, { asAt: day, knownAt, current }: Moment): Promise<AnyFoldedEvent[]> {
    const said = await new ForgottenPersons(this.dataSource).lastWordOn(personId);
    if (said === null || said.occurredAt > day || (!current && said.occurredAt > londonDateOf(knownAt))) return [];
    const recordedAt = `${said.occurredAt}T00:00:00.000Z`;
    const event = { id: personId, stream: `person-${personId}`, revision: 0, sequence: '0', recordedAt };
    return [await this.folded(personId, { ...event, type: 'PersonForgotten', body: JSON.stringify(said) })];
  }
}
