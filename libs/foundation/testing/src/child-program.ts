import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface ChildProgram {
  readonly process: ChildProcess;
  /** The child's next message by `process.send`; throws with what it printed when it ends without one. */
  message<T>(): Promise<T>;
  /** Takes the process away as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

export interface ChildProgramOptions {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Run it as that user; only root may. */
  readonly uid?: number;
  readonly gid?: number;
}

const hook = join(__dirname, 'typescript-hook.cjs');

/** Runs a TypeScript file in a process of its own: for what a test must be able to kill. */
export function runTypescript(file: string, { args = [], ...options }: ChildProgramOptions = {}): ChildProgram {
  const child = spawn(process.execPath, ['--require', hook, file, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const inbox: unknown[] = [];
  child.on('message', (message) => inbox.push(message));
  const ended = once(child, 'close');

  return {
    process: child,
    async message<T>() {
      while (inbox.length === 0) {
        const stopWaiting = new AbortController();
        const arrived = once(child, 'message', { signal: stopWaiting.signal }).then(
          () => true,
          () => false,
        );
        const more = await Promise.race([arrived, ended.then(() => false)]);
        stopWaiting.abort();
        if (!more && inbox.length === 0) throw new Error(`the child program ended without an answer:\n${printed}`);
      }
      return inbox.shift() as T;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
