/** No answer at all: the network is away. */
export class Unreachable extends Error {}

/** Asks the api that serves this page. The token goes in a header, never in a URL. */
export async function ask(token, path, body) {
  const headers = { authorization: `Bearer ${token}` };
  if (body) Object.assign(headers, { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() });
  const request = { headers, cache: 'no-store', signal: AbortSignal.timeout(30_000) };
  const answer = await fetch(path, body ? { ...request, method: 'POST', body: JSON.stringify(body) } : request).catch(
    () => {
      throw new Unreachable();
    },
  );
  const said = await answer.json().catch(() => ({}));
  const retryAfter = Number(answer.headers.get('retry-after') ?? 0);
  return { status: answer.status, body: said, retryAfterMs: retryAfter * 1000 };
}

/** The subject of a token: who works with it. Whether it is good is the api's to say. */
export function personOf(token) {
  try {
    const [, payload] = token.split('.');
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))).sub ?? null;
  } catch {
    return null;
  }
}
