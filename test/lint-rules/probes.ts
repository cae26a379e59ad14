/** One snippet that a rule must refuse, or none may. A path is taken once in the tree that is linted. */
export interface Probe {
  readonly path: string;
  readonly code: string;
}

const domain = 'libs/contexts/caseload/src/domain';
const lines = (count: number, line: string): string => Array.from({ length: count }, () => line).join('\n');
const union = "export type E = { type: 'A' } | { type: 'B' };\nlet n = 0;\n";

const domainProbes = [
  'export const probe = (): number => Date.now();',
  'export const probe = (): Date => new Date();',
  'export const probe = (): string => Date();',
  'export const probe = (): number => Math.random();',
  'declare const process: never;\nexport const probe = (): unknown => globalThis;',
  'export const probe = (): string | undefined => process.env.HOME;',
  'export const probe = (): string => crypto.randomUUID();',
  'export const probe = (): void => { setTimeout(() => undefined, 1); };',
];

const lone: Record<string, readonly string[]> = {
  'alongside/explained-disable': ['/* eslint-disable eqeqeq */\nexport const probe = (a: number): boolean => a == 1;'],
  'alongside/max-params': [
    'export function probe(a: number, b: number, c: number, d: number): number { return a + b + c + d; }',
    'export class Probe { constructor(readonly a: 1, readonly b: 1, readonly c: 1, readonly d: 1) {} }',
    'export const probe = (a: number, b: number, c: number, d: number): number => a + b + c + d;',
  ],
  'alongside/named-exports': ['export default class Probe {}', 'const probe = 1;\nexport { probe as default };'],
  'alongside/no-focused-tests': [
    "it.only('runs alone', () => undefined);",
    "describe.skip('is left out', () => undefined);",
    "it.skip.each([1])('is left out', () => undefined);",
    "xit('is left out', () => undefined);",
  ],
  'alongside/no-forbidden-options': [
    'export const probe = { transformOptions: { enableImplicitConversion: true } };',
    'export const probe = { synchronize: true };',
    'const synchronize = Number(1) > 0;\nexport const probe = { synchronize };',
  ],
  'alongside/validate-nested-type': [
    "import { ValidateNested } from 'class-validator';\nexport class Probe { @ValidateNested() inner!: object; }",
  ],
  eqeqeq: ['export const probe = (a: number): boolean => a == 1;'],
  'max-lines': [lines(401, '//')],
  'max-lines-per-function': [`export function probe(n: number): void {\n${lines(40, 'n += 1;')}\n}`],
  'no-warning-comments': ['// later: TODO', '/* FIXME */'],
  '@typescript-eslint/consistent-type-imports': [
    "import { Probe } from './probe';\nexport const probe = (it: Probe): Probe => it;",
  ],
  '@typescript-eslint/no-floating-promises': ['export function probe(): void { Promise.resolve(1); }'],
  '@typescript-eslint/no-restricted-imports': ["export { AggregateRoot } from '@nestjs/cqrs';"],
  '@typescript-eslint/no-unused-vars': ['export const probe = (used: number, not: number): number => used;'],
  '@typescript-eslint/restrict-template-expressions': ['export const probe = (a: object): string => `${a}`;'],
  '@typescript-eslint/switch-exhaustiveness-check': [
    `${union}export function probe(e: E): void { switch (e.type) { case 'A': n = 1; } }`,
    `${union}export function probe(e: E): void { switch (e.type) { case 'A': n = 1; break; default: n = 2; } }`,
    `${union}export function probe(e: E): void { switch (e.type) { case 'A': case 'B': n = 1; break; default: n = 2; } }`,
  ],
};

/** By rule, what it must refuse. */
export const refused: Readonly<Record<string, readonly Probe[]>> = {
  ...Object.fromEntries(
    Object.entries(lone).map(([rule, codes]) => {
      const folder = `probes/${rule.replace(/.*\//, '')}`;
      return [rule, codes.map((code, index) => ({ path: `${folder}/probe-${index}.ts`, code }))];
    }),
  ),
  'alongside/file-names': [
    'src/utils.ts',
    'src/date-helpers.ts',
    'src/common/date.ts',
    'src/DateRange.ts',
    'libs/contexts/caseload/src/domain/index.ts',
  ].map((path) => ({ path, code: 'export const probe = 1;' })),
  'alongside/pure-domain': domainProbes.map((code, index) => ({ path: `${domain}/probe-${index}.ts`, code })),
  'alongside/short-cases': [
    {
      path: `${domain}/long-case.decider.ts`,
      code: `export function probe(a: 'A', n: number): void { switch (a) { case 'A':\n${lines(12, 'n += 1;')}\n} }`,
    },
  ],
  'alongside/short-functions': [
    {
      path: `${domain}/long-function.decider.ts`,
      code: `export function probe(n: number): void {\n${lines(40, 'n += 1;')}\n}`,
    },
  ],
};

const manyCases = Array.from({ length: 50 }, (_, n) => `case ${n}: return ${n};`).join('\n');

/** What no rule may refuse. */
export const accepted: readonly Probe[] = [
  {
    path: `${domain}/many-cases.decider.ts`,
    code: `export function probe(a: number): number {\n switch (a) {\n${manyCases}\n}\nreturn 0;\n}`,
  },
  {
    path: `${domain}/reads-no-clock.ts`,
    code: 'export const probe = (at: string): [Date, number] => [new Date(at), Math.floor(Date.parse(at))];',
  },
  {
    path: `${domain}/probe.spec.ts`,
    code: 'export const probe = (): Date => new Date();',
  },
  {
    path: 'libs/contexts/caseload/src/index.ts',
    code: 'export const probe = 1;',
  },
  {
    path: 'src/constructor.ts',
    code: `declare const Injectable: () => ClassDecorator;
declare const Param: () => ParameterDecorator;
@Injectable()
export class Probe {
  constructor(readonly a: 1, readonly b: 1, readonly c: 1, readonly d: 1) {}
  get(@Param() a: number, @Param() b: number, @Param() c: number, d: number): number { return a + b + c + d; }
}`,
  },
  {
    path: 'src/nested.ts',
    code: `declare const ValidateNested: () => PropertyDecorator;
declare const Type: () => PropertyDecorator;
export class Probe { @ValidateNested() @Type() inner!: object; }
export const options = { synchronize: false };`,
  },
];
