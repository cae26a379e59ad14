/** One thing that is wrong with a mapping, or with a file seen through it. */
export interface ImportProblem {
  /** A JSON pointer into the mapping: `/outcomes/0/closed`; empty for the whole. */
  readonly pointer: string;
  /** A sentence for whoever wrote the mapping. */
  readonly detail: string;
  /** The line of the mapping file, from 1, where it is known. */
  readonly line?: number;
}

/** The import cannot begin; `problems` holds everything that was found, not only the first. */
export class ImportRefused extends Error {
  constructor(readonly problems: readonly ImportProblem[]) {
    super(problems.map(inWords).join('\n'));
    this.name = 'ImportRefused';
  }
}

function inWords({ pointer, detail, line }: ImportProblem): string {
  const place = [pointer, line === undefined ? '' : `line ${line}`].filter(Boolean).join(', ');
  return place === '' ? detail : `${place}: ${detail}`;
}
