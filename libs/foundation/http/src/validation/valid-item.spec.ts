import { IsInstant } from './instant.decorators';
import { IsUuidText } from './field.decorators';
import { NestedObject } from './nested.decorators';
import { validItem } from './valid-item';

class Inner {
  @IsInstant()
  readonly at: string;
}

class Item {
  @IsUuidText()
  readonly id: string;

  @NestedObject(() => Inner)
  readonly inner: Inner;
}

const id = '0192D3C2-7E1A-7C33-9A55-1F2B3C4D5E6F';
const good = { id, inner: { at: '2026-07-04T09:00:00.000Z' } };
const errorsOf = (value: unknown) =>
  validItem(Item, value, '#/entries/3').then(
    () => [],
    (error: { errors: readonly { pointer: string }[] }) => error.errors.map(({ pointer }) => pointer),
  );

it('an item is checked like a body by itself', async () => {
  expect(await validItem(Item, good, '#/entries/3')).toEqual({ ...good, id: id.toLowerCase() });
});

it.each<[string, unknown, string[]]>([
  ['a field of it', { ...good, id: 'x' }, ['#/entries/3/id']],
  ['a field that is not known', { ...good, more: 1 }, ['#/entries/3/more']],
  ['a field further in', { ...good, inner: { at: '2026-02-30T09:00:00.000Z' } }, ['#/entries/3/inner/at']],
  ['an instant without milliseconds', { ...good, inner: { at: '2026-02-20T09:00:00Z' } }, ['#/entries/3/inner/at']],
  ['the whole of it', 'x', ['#/entries/3']],
])('what is wrong is pointed to from the body: %s', async (_, value, pointers) => {
  expect(await errorsOf(value)).toEqual(pointers);
});
