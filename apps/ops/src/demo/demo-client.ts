import { setTimeout } from 'node:timers/promises';
import { derivedId } from '@alongside/commands';
import type { Role } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { developmentToken } from '../commands/token.command';

/** Under this name the demo's commands are the same at every run. */
export const demo: Uuid = '0192de80-0000-8000-8000-000000000000';

/** On a machine that does much else, read models come after by more than a request waits: it is asked again, under the same key. */
const busy = 503;
const patience = 30;

export interface Speaker {
  readonly personId: Uuid;
  readonly roles: readonly Role[];
}

export interface Done {
  readonly id: Uuid;
  readonly position: string;
  /** Of a meeting that agreed on the next date. */
  readonly nextInteractionId?: Uuid;
}

/** What was asked was refused. */
export class Refused extends Error {
  constructor(
    readonly path: string,
    readonly problem: { readonly type?: string; readonly detail?: string },
  ) {
    super(`${path} was refused: ${problem.type ?? ''} ${problem.detail ?? ''}`);
    this.name = 'Refused';
  }
}

/** Speaks to the API as members of the staff do. */
export class DemoClient {
  private readonly tokens = new Map<Uuid, Promise<string>>();

  constructor(private readonly url: string) {}

  /** A command; its idempotency key derives from its name, so that a later run records nothing twice. Throws `Refused`. */
  async post(speaker: Speaker, { name, path, body }: { name: string; path: string; body: object }): Promise<Done> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': derivedId(demo, name) };
    return this.ask<Done>(speaker, path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Throws `Refused`. */
  get<Answer>(speaker: Speaker, path: string): Promise<Answer> {
    return this.ask<Answer>(speaker, path, {});
  }

  token({ personId, roles }: Speaker): Promise<string> {
    const known = this.tokens.get(personId) ?? developmentToken({ personId, roles, expiresIn: '8h' });
    this.tokens.set(personId, known);
    return known;
  }

  private async ask<Answer>(speaker: Speaker, path: string, init: RequestInit): Promise<Answer> {
    const who = { authorization: `Bearer ${await this.token(speaker)}`, purpose: 'demonstration' };
    const headers = { ...init.headers, ...who };
    let answer = await fetch(`${this.url}${path}`, { ...init, headers });
    for (let left = patience; answer.status === busy && left > 0; left -= 1) {
      await setTimeout(1_000);
      answer = await fetch(`${this.url}${path}`, { ...init, headers });
    }
    const content = (await answer.json()) as Answer;
    if (!answer.ok) throw new Refused(path, content as object);
    return content;
  }
}
