import type { CodeList, LocalDate } from '@alongside/kernel';

export class LabelsAnswer {
  /** English. */
  readonly en: string;
  /** Somali. */
  readonly so: string;
}

export class CodeAnswer {
  /** @example "universal-credit" */
  readonly code: string;
  readonly labels: LabelsAnswer;
  /** The first day on which entries can have it. */
  readonly from: LocalDate;
  /** The first day on which new entries are not to have it any more; `null` while there is none. */
  readonly to: LocalDate | null;
}

export class CodeListAnswer {
  /** @example "benefits" */
  readonly id: string;
  readonly labels: LabelsAnswer;
  /** In the order in which they are to be shown. */
  readonly codes: CodeAnswer[];
}

export class CodeListsAnswer {
  readonly lists: CodeListAnswer[];
}

export function codeListAnswer({ id, en, so, codes }: CodeList): CodeListAnswer {
  return {
    id,
    labels: { en, so },
    codes: codes.map(({ code, from, to = null, ...labels }) => ({ code, labels, from, to })),
  };
}
