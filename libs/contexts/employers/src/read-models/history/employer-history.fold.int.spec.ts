import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { employerDecider } from '../../domain/employer/employer.decider';
import {
  claimantId,
  contact,
  contactId,
  employerId,
  happened,
  today,
} from '../../domain/employer/told-employer.contract';
import { introductionDecider } from '../../domain/introduction/introduction.decider';
import { happened as introduced, ids, met } from '../../domain/introduction/told-introduction.contract';
import { employerHistoryFold } from './employer-history.fold';

describe('the history of employers', () => {
  const deciders = [employerDecider, introductionDecider];
  const history = projectionSpec({ fold: employerHistoryFold, deciders, database: useTestDatabase() });

  it('has a row of each contact, for whom it was, and none of its words in clear', async () => {
    const forAmina = happened.contact(contact, { claimantId, aboutId: claimantId });
    const given = [happened.registration(), happened.person(), forAmina, happened.stage('engaged')];
    const rows = (await history.project(given.map((event) => ({ stream: `employer-${employerId}`, event }) as const)))[
      'employerHistory'
    ]!;
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['contact', 'details', 'stage']);
    const [row] = rows.filter(({ kind }) => kind === 'contact');
    expect(row).toMatchObject({ employerId, claimantId, entryId: contactId, occurredAt: today });
    expect(JSON.stringify(rows)).not.toContain('break');
  });

  it('has introductions with what came of them, under one entry', async () => {
    const given = [introduced.introduction(), introduced.result(met), introduced.error()];
    const stream = `introduction-${ids.introductionId}` as const;
    const rows = (await history.project(given.map((event) => ({ stream, event }))))['employerHistory']!;
    const entry = { kind: 'introduction', employerId: ids.employerId, entryId: ids.introductionId };
    for (const row of rows) expect(row).toMatchObject({ ...entry, claimantId: ids.claimantId });
    expect(rows).toHaveLength(3);
  });
});
