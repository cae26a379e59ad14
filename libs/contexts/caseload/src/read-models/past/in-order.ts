/** Rows in an order as TypeORM's `find` takes one: by the first field, then by the next. */
export function inOrder<Row extends object>(
  rows: readonly Row[],
  order: { readonly [Field in keyof Row]?: 'asc' | 'desc' },
): readonly Row[] {
  const fields = Object.entries(order) as [keyof Row, 'asc' | 'desc'][];
  return [...rows].sort((a, b) => {
    const [field, direction] = fields.find(([one]) => a[one] !== b[one]) ?? [];
    if (field === undefined) return 0;
    return a[field] < b[field] === (direction === 'asc') ? -1 : 1;
  });
}
