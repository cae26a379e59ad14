import type { CodeList } from '@alongside/kernel';

/** The code lists of all contexts, in the order in which they are listed. */
export class CodeLists {
  constructor(readonly all: readonly CodeList[]) {}
}
