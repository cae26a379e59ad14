import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTypescript } from '@alongside/testing';
import { withFolderLock } from './folder-lock';

const program = join(__dirname, 'folder-lock.child.ts');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folder-lock-'));
  await writeFile(join(folder, 'count'), '0');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the lock of a folder', () => {
  it('lets one process in at a time', async () => {
    const children = [1, 2, 3, 4].map(() => runTypescript(program, { args: [folder, '40'] }));
    await Promise.all(children.map((child) => child.message()));
    expect(await readFile(join(folder, 'count'), 'utf8')).toBe('160');
    await Promise.all(children.map((child) => child.kill()));
  });

  it('passes from a killed process to exactly one of those who wait', async () => {
    const holder = runTypescript(program, { args: [folder, '0'] });
    expect(await holder.message()).toBe('inside');
    const waiting = [1, 2, 3].map(() => runTypescript(program, { args: [folder, '20'] }));
    await holder.kill();
    await Promise.all(waiting.map((child) => child.message()));
    expect(await readFile(join(folder, 'count'), 'utf8')).toBe('60');
    await Promise.all(waiting.map((child) => child.kill()));
  });

  it('is free again after a failure, and leaves one small file', async () => {
    await expect(withFolderLock(folder, () => Promise.reject(new Error('failed inside')))).rejects.toThrow(
      'failed inside',
    );
    expect(await withFolderLock(folder, () => Promise.resolve('inside again'))).toBe('inside again');
    expect(await readdir(folder)).toEqual(['count', 'lock.2']);
  });
});
