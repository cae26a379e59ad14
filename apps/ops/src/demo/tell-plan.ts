import type { Uuid } from '@alongside/kernel';
import type { Plan } from './claimant-story';

type Post = (name: string, path: string, body: object) => Promise<Uuid>;

/** Drafts the plan, and has both sign it on the same day. */
export async function tellPlan(post: Post, claimantId: Uuid, plan: Plan): Promise<void> {
  const { on: occurredAt, goal: words, steps, reviewOn } = plan;
  const id = await post('plan', '/v1/action-plans', { claimantId, goals: [{ words, steps }], reviewOn, occurredAt });
  const signature = `/v1/action-plans/${id}`;
  await post('signed by claimant', `${signature}/claimant-signature`, { act: { means: 'in-person' }, occurredAt });
  await post('signed by advisor', `${signature}/advisor-signature`, { occurredAt });
}
