import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { birthOf, commandLineOf } from './process-birth';

describe('the birth of a process', () => {
  it('is the same as long as it lives, and none afterwards', async () => {
    const child = spawn('sleep', ['60']);
    await once(child, 'spawn');
    const birth = birthOf(child.pid as number);
    expect(birth).not.toBeNull();
    expect(birthOf(child.pid as number)).toBe(birth);
    expect(birth).not.toBe(birthOf(1));
    expect(commandLineOf(child.pid as number)).toContain('sleep');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(birthOf(child.pid as number)).toBeNull();
    expect(commandLineOf(child.pid as number)).toBe('');
  });

  it('is none for a dead process that nobody reaps', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.05 & echo $!; exec sleep 60']);
    const [zombie] = (await once(parent.stdout, 'data')) as [Buffer];
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(() => process.kill(Number(zombie), 0)).not.toThrow();
    expect(birthOf(Number(zombie))).toBeNull();
    parent.kill('SIGKILL');
  });
});
