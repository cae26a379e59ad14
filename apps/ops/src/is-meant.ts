import { createInterface } from 'node:readline/promises';

/** Whether somebody at the terminal says yes. Throws where there is none. */
export async function isMeant(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new Error('there is no terminal to ask on: say --yes if it is meant');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`${question} Type yes: `);
    return answer.trim().toLowerCase() === 'yes';
  } finally {
    terminal.close();
  }
}
