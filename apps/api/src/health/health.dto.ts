export class Liveness {
  readonly status: 'live';
}

export class Readiness {
  readonly status: 'ready' | 'not-ready';
  /** What is wrong, where something is. */
  readonly reasons: string[];
  /** Keys of read models that wait for an event which could not be folded. */
  readonly parkedKeys: number;
}
