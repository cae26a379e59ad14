/** A command over several streams, by what it wrote, and a test file that gave it. */
export interface Noted {
  readonly file: string;
  readonly command: string;
}

export declare function coveringFiles(noted: readonly Noted[], seconds: Readonly<Record<string, number>>): string[];
