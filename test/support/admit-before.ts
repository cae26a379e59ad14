import { createLog } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { openPlatform, type Configuration } from '../../apps/composition/src';
import { admit, type Workplaces } from './admit';

/** Puts somebody on the staff of an api that is still to be started, in another process, with this configuration. */
export async function admitBefore(configuration: Configuration, personId: Uuid, at: Workplaces): Promise<void> {
  const log = createLog({ write: () => undefined });
  const platform = await openPlatform({ ...configuration, projections: false }, log);
  try {
    await admit(platform.commands, personId, at);
  } finally {
    await platform.close();
  }
}
