import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, type Moment, type Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull, openWords } from '@alongside/vault';
import { DataSource, type EntityManager } from 'typeorm';
import { claimantFold } from '../claimant/claimant.fold';
import { ClaimantRow } from '../claimant/claimant.row';
import { inOrder } from '../past/in-order';
import { Past, type PersonThen } from '../past/past';
import { assignmentFold } from './assignment.fold';
import type {
  AssignmentRecord,
  CoverRecord,
  HandOverNoteRecord,
  PastSpellRecord,
  ProposalRecord,
} from './assignment.record';
import { AssignmentRow } from './assignment.row';
import { CoverRow } from './cover.row';
import { handOverNoteFold } from './hand-over-note.fold';
import { HandOverNoteRow } from './hand-over-note.row';
import { SpellRow } from './spell.row';

/** Who works with a claimant, all of one snapshot, now or at a moment. Refuses with `caseload/claimant-not-found`. */
export class ShowAssignment extends Query<AssignmentRecord> {
  constructor(
    readonly claimantId: Uuid,
    readonly moment: Moment | null = null,
  ) {
    super();
  }
}

@QueryHandler(ShowAssignment)
export class ShowAssignmentHandler implements IQueryHandler<ShowAssignment> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
    private readonly past: Past,
  ) {}

  async execute({ claimantId, moment }: ShowAssignment): Promise<AssignmentRecord> {
    const rows = moment
      ? rowsThen(await this.past.of(claimantId, moment))
      : await this.dataSource.transaction('REPEATABLE READ', (manager) => rowsOf(manager, claimantId));
    if (!rows.isRegistered)
      throw new DomainError('caseload/claimant-not-found', 'not-found', 'There is no such claimant.');
    const current = rows.spells.find(({ validTo }) => validTo === null);
    return {
      claimantId,
      revision: rows.assignment && rows.assignment.revision,
      inCharge: current ? inChargeRecord(current) : null,
      proposal: rows.assignment && proposalRecord(rows.assignment),
      covers: rows.covers.map(coverRecord),
      pastSpells: rows.spells.flatMap(pastSpellRecords),
      handOverNotes: await Promise.all(rows.notes.map((note) => handOverNoteRecord(this.codec, note))),
    };
  }
}

const spellOrder = { validFrom: 'desc' } as const;
const coverOrder = { validFrom: 'asc' } as const;
const noteOrder = { writtenOn: 'desc', handOverNoteId: 'desc' } as const;

interface Rows {
  readonly isRegistered: boolean;
  readonly assignment: AssignmentRow | null;
  readonly spells: readonly SpellRow[];
  readonly covers: readonly CoverRow[];
  readonly notes: readonly HandOverNoteRow[];
}

async function rowsOf(manager: EntityManager, claimantId: Uuid): Promise<Rows> {
  return {
    isRegistered: await manager.existsBy(ClaimantRow, { claimantId }),
    assignment: await manager.findOneBy(AssignmentRow, { claimantId }),
    spells: await manager.find(SpellRow, { where: { claimantId }, order: spellOrder }),
    covers: await manager.find(CoverRow, { where: { claimantId }, order: coverOrder }),
    notes: await manager.find(HandOverNoteRow, { where: { claimantId }, order: noteOrder }),
  };
}

function rowsThen(then: PersonThen): Rows {
  const { assignment, spell, cover } = then.rows(assignmentFold);
  return {
    isRegistered: then.rows(claimantFold).claimant.length > 0,
    assignment: assignment[0] ?? null,
    spells: inOrder(spell, spellOrder),
    covers: inOrder(cover, coverOrder),
    notes: inOrder(then.rows(handOverNoteFold).note, noteOrder),
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
