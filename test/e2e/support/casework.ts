import type { Uuid } from '@alongside/kernel';
import { makingTheLeap, northgate, type Answer, type Request, type TestApi } from './test-api';

export { makingTheLeap, northgate };

/** What a command answered. */
export interface Done {
  readonly id: Uuid;
  readonly revision: number;
  readonly position: string;
  /** Where what was created can be seen. */
  readonly url: string;
}

/** Somebody to register, without what nobody knows. */
export const person = (given: string, family: string, more: object = {}) => ({ name: { given, family }, ...more });

/** What staff do, in few words; whatever is refused fails the test. */
export function casework(api: TestApi) {
  const command = async (url: string, body: unknown, more: Partial<Request> = {}): Promise<Done> => {
    const answer = await api.post(url, body, more);
    if (answer.statusCode >= 300) throw new Error(`${url} was refused: ${answer.body}`);
    const { id, revision, position } = answer.json<Done>();
    expect(answer.headers['etag']).toBe(`"${revision}"`);
    return { id, revision, position, url: answer.headers['location'] as string };
  };
  return {
    command,
    /** An edit of what was seen at that revision. */
    edit: (url: string, revision: number, body: unknown) =>
      command(url, body, { headers: { 'if-match': `"${revision}"` } }),
    register: (details: object, occurredAt = '2024-01-01') =>
      command('/v1/claimants', { office: northgate, details, occurredAt }),
    openClaim: (claimantId: Uuid, occurredAt: string, more: object = {}) =>
      command('/v1/claims', { claimantId, benefit: 'universal-credit', office: northgate, occurredAt, ...more }),
    /** The advisor is proposed and accepts: in charge from that day on. */
    async assign(claimantId: Uuid, advisorId: Uuid, occurredAt: string): Promise<Done> {
      const url = `/v1/claimants/${claimantId}/assignment`;
      await command(`${url}/proposal`, { advisorId, office: northgate, occurredAt });
      return command(`${url}/acceptance`, { advisorId, occurredAt });
    },
    /** Somebody at an office of the own, in the charge of the advisor who registers them, with a claim open there. */
    async takeOn(office: Uuid, by: Partial<Request> & { readonly person: Uuid }, details: object): Promise<Uuid> {
      const since = { occurredAt: '2024-01-01' };
      const { id, url } = await command('/v1/claimants', { office, details, ...since }, by);
      const advisorId = by.person;
      await command(`${url}/assignment/proposal`, { advisorId, office, ...since }, by);
      await command(`${url}/assignment/acceptance`, { advisorId, ...since }, by);
      const claim = { claimantId: id, benefit: 'universal-credit', office, occurredAt: '2024-01-08' };
      await command('/v1/claims', claim, by);
      return id;
    },
    /** A resource as it is once that position is folded; all that was recorded so far, unless told. */
    async show<Shown = Record<string, unknown>>(url: string, { position }: { position?: string } = {}): Promise<Shown> {
      const atLeast = position ?? (await api.head());
      const answer = await api.get(
        `${url}${url.includes('?') ? '&' : '?'}${atLeast === null ? '' : `atLeast=${atLeast}`}`,
      );
      if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`);
      return answer.json<Shown>();
    },
  };
}

/** The problem that an answer is; fails the test unless it is one whose page is there for anybody. */
export async function problemIn(api: TestApi, answer: Answer) {
  expect(answer.headers['content-type']).toBe('application/problem+json');
  const problem = answer.json<{ type: string; status: number; detail: string; errors?: object[] }>();
  expect(problem.status).toBe(answer.statusCode);
  const page = await api.get(problem.type, { as: null });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain(`Status ${problem.status}.`);
  return problem;
}
