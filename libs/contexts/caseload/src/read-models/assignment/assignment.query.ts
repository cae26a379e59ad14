import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource, type EntityManager } from 'typeorm';
import { ClaimantRow } from '../claimant/claimant.row';
import { openedOrNull } from '../open-sealed';
import { openWords } from '../sealed-words';
import type {
  AssignmentRecord,
  CoverRecord,
  HandOverNoteRecord,
  PastSpellRecord,
  ProposalRecord,
} from './assignment.record';
import { AssignmentRow } from './assignment.row';
import { CoverRow } from './cover.row';
import { HandOverNoteRow } from './hand-over-note.row';
import { SpellRow } from './spell.row';

/** Who works with a claimant, all of one snapshot. Refuses with `caseload/claimant-not-found`. */
export class ShowAssignment extends Query<AssignmentRecord> {
  constructor(readonly claimantId: Uuid) {
    super();
  }
}

@QueryHandler(ShowAssignment)
export class ShowAssignmentHandler implements IQueryHandler<ShowAssignment> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ claimantId }: ShowAssignment): Promise<AssignmentRecord> {
    const rows = await this.dataSource.transaction('REPEATABLE READ', (manager) => rowsOf(manager, claimantId));
    if (!rows.isRegistered)
      throw new DomainError('caseload/claimant-not-found', 'not-found', 'There is no such claimant.');
    const current = rows.spells.find(({ validTo }) => validTo === null);
    return {
      claimantId,
      inCharge: current ? inChargeRecord(current) : null,
      proposal: rows.assignment && proposalRecord(rows.assignment),
      covers: rows.covers.map(coverRecord),
      pastSpells: rows.spells.flatMap(pastSpellRecords),
      handOverNotes: await Promise.all(rows.notes.map((note) => handOverNoteRecord(this.codec, note))),
    };
  }
}

async function rowsOf(manager: EntityManager, claimantId: Uuid) {
  return {
    isRegistered: await manager.existsBy(ClaimantRow, { claimantId }),
    assignment: await manager.findOneBy(AssignmentRow, { claimantId }),
    spells: await manager.find(SpellRow, { where: { claimantId }, order: { validFrom: 'desc' } }),
    covers: await manager.find(CoverRow, { where: { claimantId }, order: { validFrom: 'asc' } }),
    notes: await manager.find(HandOverNoteRow, {
      where: { claimantId },
      order: { writtenOn: 'desc', handOverNoteId: 'desc' },
    }),
  };
}

function inChargeRecord({ advisorId, office, validFrom: from }: SpellRow) {
  return { advisorId, office, from };
}

function pastSpellRecords(row: SpellRow): PastSpellRecord[] {
  const { validTo: to, endReason } = row;
  return to === null ? [] : [{ ...inChargeRecord(row), to, endReason }];
}

function proposalRecord({ proposedAdvisorId, proposedOffice, proposedOn }: AssignmentRow): ProposalRecord | null {
  if (proposedAdvisorId === null || proposedOffice === null || proposedOn === null) return null;
  return { advisorId: proposedAdvisorId, office: proposedOffice, proposedOn };
}

function coverRecord({ coverId, advisorId, validFrom: from, validTo: to }: CoverRow): CoverRecord {
  return { coverId, advisorId, from, to };
}

async function handOverNoteRecord(codec: EventCodec, row: HandOverNoteRow): Promise<HandOverNoteRecord> {
  const { handOverNoteId: id, claimantId: _, words: sealed, ...said } = row;
  const { words, sensitive } = await openWords(codec, sealed);
  return { id, ...said, words: openedOrNull<string>(words), sensitive: openedOrNull<string>(sensitive) };
}
