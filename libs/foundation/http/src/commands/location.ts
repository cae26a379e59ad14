/** The template with its values, such as `/v1/claims/{id}` or `/v1/claims/{former.id}`; nothing where one of them is not there. */
export function filled(template: string, values: object): string | undefined {
  let isWhole = true;
  const location = template.replace(/\{([\w.]+)\}/g, (_, path: string) => {
    const value = path.split('.').reduce<unknown>((inner, name) => (inner as Values | undefined)?.[name], values);
    isWhole &&= typeof value === 'string';
    return encodeURIComponent(String(value));
  });
  return isWhole ? location : undefined;
}

type Values = Readonly<Record<string, unknown>>;
