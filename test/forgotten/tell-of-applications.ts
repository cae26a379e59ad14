import type { Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import { openVacancy } from '../support/open-vacancy';
import type { Tell } from './tell-everything';

interface Told {
  readonly claimant: Uuid;
  readonly office: Uuid;
}

/** One that was refused, opened again, accepted twice; one that was cancelled, and one entered in error. Answers the first. */
export async function tellOfApplications(api: TestApi, tell: Tell, { claimant, office }: Told): Promise<Uuid> {
  const make = async () => {
    const vacancyId = await openVacancy(api.platform, office, { title: 'Miller' });
    return (await tell('POST /v1/claimants/{id}/applications', { ids: { id: claimant }, body: { vacancyId } })).id;
  };
  const of = (applicationId: Uuid) => (rest: string, body?: object) =>
    tell(`POST /v1/claimants/{id}/applications/{applicationId}/${rest}`, {
      ids: { id: claimant, applicationId },
      ...(body && { body }),
    });

  const application = await make();
  const first = of(application);
  for (const move of ['processing', 'postponement', 'hire-preparation', 'refusal', 'reopening']) await first(move);
  await first('acceptance', { job: { terms: { startedOn: '2024-03-04', hours: 'full-time' } } });
  await first('acceptance-withdrawal');
  await first('acceptance', { job: null });
  await first('hire-end');
  await first('hire-end-withdrawal');
  await of(await make())('cancellation');
  await of(await make())('error');
  return application;
}
