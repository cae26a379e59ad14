import { londonDateOf, type Uuid } from '@alongside/kernel';
import { casework } from '../e2e/support/casework';
import type { TestApi } from '../e2e/support/test-api';
import type { Scene } from '../policy/scene';
import type { Tell } from './tell-everything';

interface Told {
  readonly claimant: Uuid;
  readonly by: Uuid;
  readonly scene: Scene;
  readonly email: string;
}

/** A course that was completed, opened again and completed; others that were refused, withdrawn, left, entered in error. Answers the first. */
export async function tellOfCourses(api: TestApi, tell: Tell, { claimant, by, scene, email }: Told): Promise<Uuid> {
  const { course: courseId, organisation, elsewhere } = scene;
  const recipients = [
    { kind: 'office', id: elsewhere },
    { kind: 'organisation', id: organisation },
  ];
  const given = { recipients, act: { means: 'phone' }, occurredAt: '2024-01-02' };
  await casework(api).command(`/v1/claimants/${claimant}/consents/pass-on-contact/grant`, given, { person: by });
  const override = { ground: 'safeguarding' };
  const refer = async (contact: object | null) =>
    (await tell('POST /v1/claimants/{id}/enrolments', { ids: { id: claimant }, body: { courseId, override, contact } }))
      .id;
  const of = (id: Uuid) => (rest: string, body?: object) =>
    tell(`POST /v1/enrolments/{id}/${rest}`, { ids: { id }, ...(body && { body }) });

  const enrolment = await refer({ email });
  const first = of(enrolment);
  const gained = { skill: 'S1.4.1', level: 'intermediate' };
  await first('place');
  await first('sessions');
  const sessionOn = londonDateOf(new Date().toISOString());
  await first('session-corrections', { sessionOn, attendance: 'late' });
  await first('completion', { gained: [gained] });
  await first('skill-withdrawals');
  await first('skills', { gained });
  await first('reopening');
  await first('completion', { gained: [] });
  for (const end of ['refusal', 'withdrawal', 'error']) await of(await refer(null))(end);
  const left = of(await refer(null));
  await left('place');
  await left('drop-out');
  return enrolment;
}
