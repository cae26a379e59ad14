import { addDays, type LocalDate } from '@alongside/kernel';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { valueOn } from '../../domain/dated-parameter';
import { defaultLevel } from '../../domain/interval';
import { benefitPaid } from '../../domain/metric-definitions';
import { differenceOfChanges } from '../../domain/ratio';
import { platformWarnings } from './beside-platforms';
import { benefitFigures, changeOf, nothing, type BenefitFigures, type FoundSums } from './benefit-paid-figures';
import type { BenefitAnswer, BenefitChange, BenefitParameters } from './benefit-paid.record';
import { benefitSumsSql, type BenefitDimension } from './benefit-paid.sql';
import { groupOf } from './cells';
import { answerHead } from './figure-head';
import { MemberDigest } from './member-digest';
import { selectionOf, type Asked } from './selection';

export interface AskedOfBenefit extends Asked {
  readonly by: readonly BenefitDimension[];
  /** The first day of the window after. */
  readonly day: LocalDate;
  /** Of each window; those of the definition unless told. */
  readonly weeks?: number;
}

/** Benefit paid per claimant-week, before a day and after it. Refuses with `outcomes/in-the-future`. */
export class AskBenefitPaid extends Query<BenefitAnswer> {
  constructor(readonly asked: AskedOfBenefit) {
    super();
  }
}

@QueryHandler(AskBenefitPaid)
export class AskBenefitPaidHandler implements IQueryHandler<AskBenefitPaid> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly digest: MemberDigest,
  ) {}

  async execute({ asked }: AskBenefitPaid): Promise<BenefitAnswer> {
    const selection = selectionOf(asked, new Date().toISOString());
    const { by, asAt } = selection;
    const parameters = parametersOf(asked, asAt);
    const { day, weeks, reportingLagDays } = parameters;
    const windows = { begins: addDays(day, -7 * weeks), day, ends: addDays(day, 7 * weeks) };
    const { text, values } = benefitSumsSql(selection, windows);
    const found = await this.dataSource.query<FoundSums[]>(text, values);
    const rules = { windows, reportedUntil: addDays(asAt, -reportingLagDays), digest: this.digest };
    const rows = (by.length === 0 && found.length === 0 ? [nothing] : found)
      .map((sums) => ({ values: by.map((_, index) => sums[`g${index}`]!), ...benefitFigures(sums, rules) }))
      .sort((a, b) => (JSON.stringify(a.values) < JSON.stringify(b.values) ? -1 : 1));
    const head = answerHead(benefitPaid, selection);
    return {
      ...head,
      warnings: platformWarnings(selection, []),
      parameters,
      rows: rows.map(({ values: group, before, after, change }) => {
        return { group: groupOf(by, group), before, after, change: changeOf(change) };
      }),
      comparison: by.length === 1 && head.rowsAddUp && rows.length === 2 ? compared(rows) : null,
    };
  }
}

function parametersOf({ day, weeks = benefitPaid.window.weeks }: AskedOfBenefit, asAt: LocalDate): BenefitParameters {
  const { reportingLagDays, ageBands } = benefitPaid.parameters;
  return {
    day,
    weeks,
    reportingLagDays: valueOn(reportingLagDays, asAt),
    ageBands: [...valueOn(ageBands, asAt)],
    level: defaultLevel,
  };
}

function compared([first, second]: readonly BenefitFigures[]): BenefitChange {
  const [one, other] = [first!.change, second!.change];
  return changeOf(one && other && differenceOfChanges(one, other));
}
