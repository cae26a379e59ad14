import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import { DomainError, type Instant, type Uuid } from '@alongside/kernel';
import { EventCodec, openedOrNull, type SealedWords } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { notCovered } from '../../domain/support-case/knows-offences';
import { caseNotFound } from '../../domain/support-case/refusals';
import { coversOffencesSql } from '../team/covers-offences.sql';
import type { CaseViewer } from '../team/case-viewer';
import type { OffenceRecord } from './offence.record';

/** The offences of a case, and under which access they are read. */
export interface ShownOffences {
  readonly accessId: Uuid;
  readonly claimantId: Uuid;
  readonly offences: OffenceRecord[];
}

/**
 * The offences of a case, for whom a second person let read them. Refuses with `high-barriers/offences-not-covered` and
 * `high-barriers/offence-access-needed`, whether there are any or not.
 */
export class ShowOffences extends Query<ShownOffences> {
  constructor(
    readonly caseId: Uuid,
    readonly viewer: CaseViewer,
    /** Under which break-glass, if any, and when. */
    readonly moment: { readonly now: Instant; readonly glassId: Uuid | null },
  ) {
    super();
  }
}

type ShownRow = Omit<OffenceRecord, 'words'> & { readonly words: SealedWords | null };

const offencesSql = `
  select offence_id as id, standing as state, lawful_basis as "lawfulBasis", condition, recorded_on::text as "recordedOn",
    corrected_on::text as "correctedOn", destroy_on::text as "destroyOn", ended_on::text as "endedOn", ground, words
  from high_barriers.offence_v1 where case_id = $1 order by recorded_on, offence_id`;

@QueryHandler(ShowOffences)
export class ShowOffencesHandler implements IQueryHandler<ShowOffences> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute(asked: ShowOffences): Promise<ShownOffences> {
    const access = await this.accessOf(asked);
    const rows = await this.dataSource.query<ShownRow[]>(offencesSql, [asked.caseId]);
    return { ...access, offences: await Promise.all(rows.map((row) => this.opened(row))) };
  }

  private async accessOf({ caseId, viewer, moment }: ShowOffences): Promise<Omit<ShownOffences, 'offences'>> {
    const { bind, all } = new Values();
    const now = bind(moment.now, 'timestamptz');
    const isUnderGlass = `exists (select from high_barriers.break_glass_v1 g
      where g.glass_id = a.glass_id and g.until > ${now})`;
    const text = `
      select c.claimant_id as "claimantId", ${coversOffencesSql('c', viewer, bind)} as covered, (
        select a.access_id from high_barriers.offence_access_v1 a
        where a.case_id = c.case_id and a.asked_by = ${bind(viewer.personId, 'uuid')} and a.standing = 'approved' and a.until > ${now}
          and (${coversOffencesSql('c', viewer, bind)} or ${isUnderGlass})
        order by a.until desc limit 1) as "accessId"
      from high_barriers.case_team_v1 c where c.case_id = ${bind(caseId, 'uuid')} and not c.entered_in_error`;
    type Found = { readonly claimantId: Uuid; readonly covered: boolean; readonly accessId: Uuid | null };
    const [found] = await this.dataSource.query<Found[]>(text, all);
    if (!found) throw caseNotFound();
    const { claimantId, covered, accessId } = found;
    if (!covered && moment.glassId === null) throw notCovered();
    if (accessId === null) throw accessNeeded();
    return { claimantId, accessId };
  }

  private async opened({ words, ...row }: ShownRow): Promise<OffenceRecord> {
    const said = words ? await this.codec.openSealed(words.type, words.sealed, ['criminal']) : {};
    return { ...row, words: openedOrNull<string>(said['words']) };
  }
}

function accessNeeded(): DomainError {
  return new DomainError(
    'high-barriers/offence-access-needed',
    'forbidden',
    'A second person has not let you read offences of this case, or not any more.',
  );
}
