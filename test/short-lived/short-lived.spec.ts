import { join } from 'node:path';
import { runTypescript, useTestDatabase } from '@alongside/testing';

const database = useTestDatabase();

/**
 * An answer is made of hundreds of objects that nobody needs a millisecond later. Of copies that gain a field, `{ ...row, more }`, V8's short
 * collections leave a fifth or a quarter behind (Node 20.20), with all that hangs on them, and pause for as long as copying that takes: with the code
 * before decision 0060 between 45 and 76 MB of these searches, and 25 of these matches.
 */
it.each(['search', 'matches'])('what a thousand answers were made of is collected at once: %s', async (which) => {
  const child = join(__dirname, 'short-lived.child.ts');
  expect(await runTypescript(child, { args: [which, '1000'] }).message<number>()).toBeLessThan(10);
});

it('what the client of pools answered is collected at once', async () => {
  const child = join(__dirname, 'answers.child.ts');
  expect(await runTypescript(child, { args: [database.url] }).message<number>()).toBeLessThan(3);
});
