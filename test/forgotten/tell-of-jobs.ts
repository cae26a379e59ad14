import type { Uuid } from '@alongside/kernel';
import type { Done } from '../e2e/support/casework';
import type { Tell } from './tell-everything';

/** A job with checks and issues that was lost, and one that was entered in error; answers the first. */
export async function tellOfJobs(
  tell: Tell,
  { claimant, startedOn, occupation }: { claimant: Uuid; startedOn: string; occupation: string },
): Promise<Uuid> {
  const terms = { startedOn, hours: 'full-time', occupation };
  const start = () => tell('POST /v1/employments', { ids: { claimant }, body: { terms } });
  const { id, ...first } = await start();
  const of = (rest: string, more: object = {}) => tell(`POST /v1/employments/{id}/${rest}`, { ids: { id }, ...more });
  await of('corrections', { revision: first.revision, body: { terms } });
  await of('evidence', { body: { evidence: 'payslip', occurredAt: startedOn } });
  await of('evidence-withdrawals', { body: { evidence: 'payslip', evidencedOn: startedOn } });
  const checked = await of('sustained-checks');
  const corrected = await of('sustained-check-corrections', { revision: checked.revision });
  await of('sustained-check-corrections', { revision: corrected.revision, body: { result: null, note: null } });
  for (const kind of ['travel', 'health']) await tellOfIssue(kind);
  const ended = await of('end', { revision: (await of('issues')).revision });
  await of('end-corrections', { revision: ended.revision });
  await of('end', { revision: (await of('issues')).revision });
  await of('loss-contact-closure');
  await of('loss-contact-reopening');

  const wrong = await start();
  await tell('POST /v1/employments/{id}/error', { ids: { id: wrong.id }, revision: wrong.revision });
  return id;

  async function tellOfIssue(kind: string): Promise<void> {
    const raise = () => of('issues', { body: { kind } });
    const ofIssue = (rest: string, { id: issueId }: Done) => of(`issues/{issueId}/${rest}`, { ids: { id, issueId } });
    const issue = await raise();
    for (const rest of ['helps', 'resolution', 'reopening']) await ofIssue(rest, issue);
    await ofIssue('error', await raise());
  }
}
