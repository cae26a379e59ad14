import { coveringFiles, type Noted } from '../../scripts/covering-files.mjs';

const gave = (file: string, ...commands: string[]): Noted[] => commands.map((command) => ({ file, command }));

describe('the files that are run on a store that appends one stream at a time', () => {
  it('give each command that any file gave, whichever gives most first', () => {
    const noted = [...gave('a', 'hire', 'merge'), ...gave('b', 'hire', 'refer', 'merge'), ...gave('c', 'forget')];
    expect(coveringFiles(noted)).toEqual(['b', 'c']);
  });

  it('are the same whatever the order in which commands were noted', () => {
    const noted = [...gave('b', 'hire', 'merge'), ...gave('a', 'hire', 'merge'), ...gave('c', 'refer')];
    expect(coveringFiles([...noted].reverse())).toEqual(coveringFiles(noted));
  });
});
