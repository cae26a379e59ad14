import type { OpenAPIObject } from '@nestjs/swagger';
import { createLog } from '@alongside/http';
import { Secrets } from '@alongside/vault';
import type { Platform } from '../../composition/src';
import { createApi, openApiOf } from './api';

/** The OpenAPI document without anything started: nothing behind the routes is ever called. */
export async function documentApi(): Promise<OpenAPIObject> {
  const nothing = { waiter: {}, secrets: new Secrets(Buffer.alloc(32)) } as unknown as Platform;
  const refuse = () => Promise.reject(new Error('nothing is verified here'));
  const silent = createLog({ write: () => undefined });
  const app = await createApi(nothing, { verify: refuse }, { log: silent });
  try {
    return openApiOf(app);
  } finally {
    await app.close();
  }
}
