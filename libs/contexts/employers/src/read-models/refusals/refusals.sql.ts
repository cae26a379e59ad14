import { boundViewer, seenSql, Values, type Bind, type Viewer } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { stayingEmployerSql } from '../employer/records-of-employer.sql';
import { namedFrom } from '../candidacy/named-application';

export const refusalDimensions = ['reason', 'by', 'employer', 'sector', 'month'] as const;

export type RefusalDimension = (typeof refusalDimensions)[number];

/** Narrows the refusals; of the values of a list any will do. */
export interface RefusalFilter {
  readonly period?: { readonly from?: LocalDate; readonly to?: LocalDate };
  readonly reason?: readonly string[];
  readonly by?: readonly string[];
  readonly employer?: readonly Uuid[];
  readonly sector?: readonly string[];
}

export interface RefusalsAsked {
  /** That looks after the vacancies. */
  readonly office: Uuid;
  readonly filter: RefusalFilter;
  /** Whose applications: of claimants whom the viewer may see, or of everybody. */
  readonly viewer: Viewer | 'everybody';
  readonly today: LocalDate;
}

/** What a refusal counts under, of merged employers that which stays; of an employer that the register does not have, id and sector are `none`. */
export const valueOfDimension: Readonly<Record<RefusalDimension, string>> = {
  reason: 'a.refusal_reason',
  by: 'a.refused_by',
  employer: `coalesce(${stayingEmployerSql('v.employer_id')}::text, 'none')`,
  sector: `coalesce((select sector from employers.employer_v2 where employer_id = ${stayingEmployerSql('v.employer_id')}), 'none')`,
  month: `to_char(a.since, 'YYYY-MM')`,
};

/** The refusals as a part of a statement, with its values so far. */
export function refusedSql({ office, filter, viewer, today }: RefusalsAsked): {
  readonly bind: Bind;
  readonly values: unknown[];
  readonly from: string;
} {
  const { bind, all: values } = new Values();
  const { period, ...lists } = filter;
  const anyOf = Object.entries(lists).flatMap(([dimension, wanted]: [string, readonly string[] | undefined]) =>
    wanted === undefined ? [] : [`${valueOfDimension[dimension as RefusalDimension]} = any(${bind(wanted, 'text[]')})`],
  );
  const conditions = [
    `a.state = 'refused' and v.office = ${bind(office, 'uuid')}`,
    ...(viewer === 'everybody' ? [] : [seenSql('c', boundViewer(viewer, bind), bind(today, 'date')).isSeen]),
    ...(period?.from === undefined ? [] : [`a.since >= ${bind(period.from, 'date')}`]),
    ...(period?.to === undefined ? [] : [`a.since <= ${bind(period.to, 'date')}`]),
    ...anyOf,
  ];
  return { bind, values, from: `${namedFrom} where ${conditions.join(' and ')}` };
}
