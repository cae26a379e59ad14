import { fired, forms, type Form } from './probe-tree';
import { accepted, refused, refusedAsValue, type Refused } from './probes';

interface Case {
  readonly rule: string | null;
  readonly path: string;
  readonly module: string;
  readonly form: Form;
}

const every = Object.keys(forms) as Form[];
const values: Form[] = ['value', 'reexport', 'dynamic'];
const types: Form[] = ['type'];

/** One file for each form in which the probe imports. */
function cases(number: number, [rule, from, module]: Refused | [null, string, string], of: readonly Form[]): Case[] {
  return of.map((form) => ({ rule, module, form, path: from.replace('*', `probe-${number}-${form}`) }));
}

const refusals = [
  ...refused.flatMap((probe, index) => cases(index, probe, every)),
  ...refusedAsValue.flatMap((probe, index) => cases(1000 + index, probe, values)),
];
const acceptances = [
  ...accepted.flatMap(([from, to], index) => cases(2000 + index, [null, from, to], every)),
  ...refusedAsValue.flatMap(([, from, to], index) => cases(3000 + index, [null, from, to], types)),
];
let tree: ReturnType<typeof fired>;

beforeAll(() => {
  const probes = [...refusals, ...acceptances].map(({ path, form, module }) => [path, forms[form](module)]);
  tree = fired(Object.fromEntries(probes) as Record<string, string>);
}, 60_000);

it('has a probe for each rule, and no probe for another', () => {
  const probed = [...refused, ...refusedAsValue].map(([rule]) => rule);
  expect([...new Set(probed)].sort()).toEqual(tree.rules.sort());
});

it.each(refusals)('$rule refuses the $form import of $module in $path', ({ rule, path }) => {
  expect(tree.on(path)).toContain(rule);
});

it.each(acceptances)('the $form import of $module in $path is accepted', ({ path }) => {
  expect(tree.on(path)).toEqual([]);
});
