import type { StreamName } from '@alongside/event-store';
import { nameOf, type Look, type StreamOf } from './decision';
import { emptyStream, type LoadedStream } from './loaded-stream';
import type { StreamLoader } from './stream-loader';

/** The streams that one attempt looks at, each as it was first seen. */
export class View {
  private readonly seen = new Map<StreamName, LoadedStream>();

  constructor(
    private readonly loader: Pick<StreamLoader, 'load'>,
    /** Whether all is read anew, and whether streams that should be new are taken for that without reading. */
    private readonly options: { readonly confirm: boolean; readonly trustNew: boolean },
  ) {}

  async load({ decider, id, isNew = false }: StreamOf): Promise<LoadedStream> {
    const { confirm, trustNew } = this.options;
    const name = nameOf({ decider, id });
    const assumed = isNew && trustNew ? emptyStream(decider, name) : undefined;
    const loaded = this.seen.get(name) ?? assumed ?? (await this.loader.load(decider, name, confirm));
    const first = this.seen.get(name) ?? loaded; // of two looks at once, one and the same
    this.seen.set(name, first);
    return first;
  }

  readonly look: Look = async (decider, id) => (await this.load({ decider, id })).state as never;

  get streams(): readonly LoadedStream[] {
    return [...this.seen.values()];
  }

  get isConfirmed(): boolean {
    return this.streams.every(({ confirmed }) => confirmed);
  }
}
