import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { CommandBus } from '@nestjs/cqrs';
import { RecordSpell, type Created, type GivenSpell } from '@alongside/caseload';
import { IdempotencyKeyReused, uuidOfDigest, type Actor } from '@alongside/commands';
import { StoreBusy, UnstorableEvent, type EventStore } from '@alongside/event-store';
import { DomainError, londonDateOf, type LocalDate, type Uuid } from '@alongside/kernel';
import type { RejectsFile } from './rejects-file';
import { inParallel } from './in-parallel';
import type { Reject } from './reject';
import type { ReadSpell, Spell } from './spell';

export interface ImportCounts {
  readonly rows: number;
  /** Spells that were not there before. */
  readonly recorded: number;
  readonly alreadyThere: number;
  readonly rejected: number;
}

export interface ImportOptions {
  readonly commands: CommandBus;
  readonly store: EventStore;
  /** The import's name: the same rows under it are the same commands. */
  readonly name: string;
  readonly rejects: RejectsFile;
  readonly onRow?: (counts: ImportCounts) => void;
}

/** Rows under way at once: enough for full group commits. */
const concurrency = 192;

/**
 * Records spells as commands, each whole or not at all, and writes what is refused to the rejects file.
 *
 * Command ids derive from the import's name and the row's key, so that an import that was repeated, or killed and repeated, records
 * nothing twice.
 */
export async function importSpells(
  rows: AsyncGenerator<ReadSpell | Reject>,
  { commands, store, name, rejects, onRow }: ImportOptions,
): Promise<ImportCounts> {
  const before = await store.head();
  const counts = { rows: 0, recorded: 0, alreadyThere: 0, rejected: 0 };
  const actor = importer(name);
  const today = londonDateOf(new Date().toISOString());
  const take = async (row: ReadSpell | Reject): Promise<void> => {
    const outcome = row.kind === 'reject' ? row : await record(commands, { actor, name, today }, row);
    counts.rows += 1;
    if ('kind' in outcome) {
      counts.rejected += 1;
      await rejects.write(outcome);
    } else if (before !== null && store.compare(outcome.position, before) <= 0) counts.alreadyThere += 1;
    else counts.recorded += 1;
    onRow?.(counts);
  };
  await inParallel(rows, take, concurrency);
  return counts;
}

interface Import {
  readonly actor: Actor;
  readonly name: string;
  readonly today: LocalDate;
}

async function record(commands: CommandBus, { actor, name, today }: Import, row: ReadSpell): Promise<Created | Reject> {
  const { row: place, refused, ...spell } = row;
  const context = {
    commandId: idFor(`${name}/${place.key}`),
    actor,
    route: 'import spells',
    request: spell,
    correlationId: randomUUID(),
  };
  for (;;) {
    try {
      return await commands.execute(new RecordSpell(context, { ...givenSpell(spell), today }));
    } catch (error) {
      if (error instanceof StoreBusy) await delay(100);
      else if (error instanceof UnstorableEvent) return refused(error.message);
      else if (error instanceof DomainError) return refused(error.message);
      else if (error instanceof IdempotencyKeyReused) return refused('this row was imported before with other content');
      else throw error;
    }
  }
}

function givenSpell({
  claimant,
  benefit,
  office,
  openedOn,
  characteristics,
  end,
  employment,
}: Omit<Spell, 'row'>): Omit<GivenSpell, 'today'> {
  const known = Object.keys(characteristics).length > 0 ? { characteristics } : {};
  const claim = { details: claimant, benefit, office, openedOn, ...known };
  if (end.kind === 'follow-up-ended') return { ...claim, end };
  const { on, destination, hours } = end;
  const closing = destination === 'employment' && hours !== undefined ? { destination, hours } : { destination };
  const closed = { ...claim, end: { kind: 'closed' as const, on, closing } };
  if (!employment) return closed;
  const { evidence, ...terms } = employment;
  return { ...closed, job: { terms, evidence, selfEmployed: destination === 'self-employment' } };
}

/** Who an import's entries are by: nobody's person, the same one each time. */
export function importer(name: string): Actor {
  return { personId: idFor(`importer/${name}`), roles: ['administrator'] };
}

/** A UUID that the same text gives again. */
function idFor(text: string): Uuid {
  return uuidOfDigest(createHash('sha256').update(`alongside import/${text}`).digest());
}
