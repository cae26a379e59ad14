import type { DemoClient, Done, Speaker } from './demo-client';
import { isForgotten } from './tell-claimant';

/** Tells one thing after the other, and keeps what was answered; of somebody who was forgotten since nothing more. */
export class ToldInTurn {
  readonly done: Done[] = [];

  constructor(
    private readonly client: DemoClient,
    private readonly prefix: string,
  ) {}

  async post(speaker: Speaker, { name, path, body }: { name: string; path: string; body: object }): Promise<string> {
    const done = await this.client.post(speaker, { name: `${this.prefix}/${name}`, path, body });
    this.done.push(done);
    return done.id;
  }

  async unlessForgotten(tell: () => Promise<void>): Promise<void> {
    try {
      await tell();
    } catch (error) {
      if (!isForgotten(error)) throw error;
    }
  }
}
