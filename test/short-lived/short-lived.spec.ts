import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const hook = join(__dirname, '../../libs/foundation/testing/src/typescript-hook.cjs');

/**
 * An answer is made of hundreds of objects that nobody needs a millisecond later. Of copies that gain a field, `{ ...row, more }`, V8's short
 * collections leave a fifth or a quarter behind (Node 20.20), with all that hangs on them, and pause for as long as copying that takes: of these
 * answers 45 and 26 MB were left (decision 0060).
 */
it.each(['search', 'matches'])('what a thousand answers were made of is collected at once: %s', async (which) => {
  const child = join(__dirname, 'short-lived.child.ts');
  const { stdout } = await run(process.execPath, ['--expose-gc', '--require', hook, child, which, '1000']);
  expect(Number(stdout)).toBeLessThan(10);
});
