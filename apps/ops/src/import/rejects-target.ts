import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm } from 'node:fs/promises';
import type { FileFormat } from './mapping';
import { rejectsFile, type RejectsFile } from './rejects-file';

/**
 * A rejects file that takes its place when it is whole: until then it lies beside it, for its owner only to read. Without
 * rejects there is none. Throws before the first row where it cannot be written, or would replace the file that is imported.
 */
export async function openRejects(
  target: string,
  source: string,
  { format, guardFormulas = false }: { readonly format?: FileFormat; readonly guardFormulas?: boolean } = {},
): Promise<RejectsFile> {
  if ((await place(target)) === (await realpath(source)))
    throw new Error(`the refused rows would replace ${source} itself: name another file with --rejects`);
  const draft = `${target}.part`;
  const stream = createWriteStream(draft, { mode: 0o600 });
  await once(stream, 'open');
  const file = rejectsFile(stream, format, { guardFormulas });
  return {
    write: (reject) => file.write(reject),
    async close() {
      const count = await file.close();
      await (count > 0 ? rename(draft, target) : rm(draft));
      return count;
    },
  };
}

function place(path: string): Promise<string | null> {
  return realpath(path).catch(() => null);
}
