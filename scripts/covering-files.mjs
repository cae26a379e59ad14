/**
 * Files that give each command that any of them gave: the one next that gives most of what is still missing in a second of its run. Of
 * how long one takes nothing may be known, as where its run was interrupted: it counts as a second.
 */
export function coveringFiles(noted, seconds) {
  const byFile = new Map();
  for (const { file, command } of noted) byFile.set(file, (byFile.get(file) ?? new Set()).add(command));
  const missing = new Set(noted.map(({ command }) => command));
  const chosen = [];
  while (missing.size > 0) {
    const gain = ([file, commands]) =>
      [...commands].filter((command) => missing.has(command)).length / (seconds[file] ?? 1);
    const [file, commands] = [...byFile].sort((a, b) => gain(b) - gain(a) || (a[0] < b[0] ? -1 : 1))[0];
    for (const command of commands) missing.delete(command);
    chosen.push(file);
  }
  return chosen;
}
