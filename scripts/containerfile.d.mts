export interface Step {
  readonly instruction: string;
  readonly value: string;
}

export interface Stage {
  readonly base: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

export function stagesOf(text: string): Stage[];
export function stagesIn(path: string): Stage[];
export function variablesOf(value: string): Record<string, string>;
export function copyOf(value: string): { from: string | null; sources: string[]; target: string };
export function lastOf(stage: Stage, instruction: string): string | undefined;
export function healthCommandOf(stage: Stage): string[];
export function contextFilter(text: string): (path: string) => boolean;
