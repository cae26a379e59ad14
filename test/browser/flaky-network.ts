import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between a browser and the api, and can lose what the api answers: the request has arrived, and the browser never learns. */
export class FlakyNetwork {
  private readonly server: Server;
  losesAnswersTo: string | null = null;
  lost = 0;

  constructor(target: string) {
    this.server = createServer((incoming, outgoing) => {
      const { method, headers, url } = incoming;
      const forwarded = request(new URL(url!, target), { method, headers }, (answer) => {
        if (url === this.losesAnswersTo) {
          this.lost += 1;
          answer.resume();
          outgoing.destroy();
          return;
        }
        outgoing.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(outgoing);
      });
      forwarded.on('error', () => outgoing.destroy());
      incoming.pipe(forwarded);
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}
