import { coveringFiles, type Noted } from '../../scripts/covering-files.mjs';

const gave = (file: string, ...commands: string[]): Noted[] => commands.map((command) => ({ file, command }));

describe('the files that are run on a store that appends one stream at a time', () => {
  const alike = { a: 1, b: 1, c: 1 };

  it('give each command that any file gave, whichever gives most first', () => {
    const noted = [...gave('a', 'hire', 'merge'), ...gave('b', 'hire', 'refer', 'merge'), ...gave('c', 'forget')];
    expect(coveringFiles(noted, alike)).toEqual(['b', 'c']);
  });

  it('are those that take little, though it takes more of them', () => {
    const noted = [...gave('a', 'hire'), ...gave('b', 'hire', 'refer', 'merge'), ...gave('c', 'refer', 'merge')];
    expect(coveringFiles(noted, { a: 1, b: 10, c: 2 })).toEqual(['a', 'c']);
  });

  it('are found where nobody knows how long one takes', () => {
    const noted = [...gave('a', 'hire'), ...gave('b', 'hire', 'refer')];
    expect(coveringFiles(noted, { a: 1 })).toEqual(['b']);
  });

  it('are the same whatever the order in which commands were noted', () => {
    const noted = [...gave('b', 'hire', 'merge'), ...gave('a', 'hire', 'merge'), ...gave('c', 'refer')];
    expect(coveringFiles([...noted].reverse(), alike)).toEqual(coveringFiles(noted, alike));
  });
});
