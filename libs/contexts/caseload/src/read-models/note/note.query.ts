import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull, openWords, type SealedWords } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { erased } from '../erased';
import type { NoteFlagRecord, NoteFollowUpRecord, NoteRecord } from './note.record';
import { NoteRow, type FlagRaised, type FollowUpPlanned } from './note.row';

/** One note. Refuses with `caseload/note-not-found`. */
export class ShowNote extends Query<NoteRecord> {
  constructor(readonly noteId: Uuid) {
    super();
  }
}

@QueryHandler(ShowNote)
export class ShowNoteHandler implements IQueryHandler<ShowNote> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ noteId }: ShowNote): Promise<NoteRecord> {
    const row = await this.dataSource.getRepository(NoteRow).findOneBy({ noteId });
    if (!row) throw new DomainError('caseload/note-not-found', 'not-found', 'There is no such note.');
    return noteRecord(this.codec, row);
  }
}

export async function noteRecord(codec: EventCodec, row: NoteRow): Promise<NoteRecord> {
  const { noteId: id, claimantId, revision, writtenOn, staffId, correctedOn, enteredInErrorOn } = row;
  const { words, reason } = await openWords(codec, row.words);
  return {
    ...{ id, claimantId, revision, writtenOn, staffId, correctedOn, enteredInErrorOn },
    words: openedOrNull<string>(words),
    correctedBecause: openedOrNull<string>(reason),
    flag: row.flag && (await flagRecord(codec, row.flag)),
    followUp: row.followUp && (await followUpRecord(codec, row.followUp)),
  };
}

async function flagRecord(codec: EventCodec, { flaggedOn, kind, resolution }: FlagRaised): Promise<NoteFlagRecord> {
  const note = resolution && openedOrNull<string>((await openWords(codec, resolution.note))['note']);
  return { kind: await flagKindOf(codec, kind), flaggedOn, resolution: resolution && { ...resolution, note } };
}

/** The code of a flag as it was raised. */
export async function flagKindOf(codec: EventCodec, raised: SealedWords): Promise<string> {
  return openedOrNull<string>((await openWords(codec, raised))['flag']) ?? erased;
}

async function followUpRecord(codec: EventCodec, { done, ...planned }: FollowUpPlanned): Promise<NoteFollowUpRecord> {
  if (done === null) return { ...planned, done };
  const { outcome } = await openWords(codec, done.outcome);
  return { ...planned, done: { on: done.on, outcome: openedOrNull<string>(outcome) } };
}
