const placeholder = /\{([^{}]*)\}/g;

/** What is wrong with a template, in a sentence; `null` if nothing is. */
export function templateProblem(template: string): string | null {
  const rest = template.replace(placeholder, '');
  if (/[{}]/.test(rest)) return `"${template}" has a brace without its other half`;
  const unknown = [...template.matchAll(placeholder)].find(([, name = '']) => !/^(row|key|column:.+)$/.test(name));
  return unknown ? `"${unknown[0]}" is none of {row}, {key} and {column:NAME}` : null;
}

/** The columns that a template names. */
export function templateColumns(template: string): string[] {
  return [...template.matchAll(placeholder)].flatMap(([, name = '']) =>
    name.startsWith('column:') ? [name.slice('column:'.length)] : [],
  );
}

/** The template with its placeholders filled in; `value` is asked for `row`, `key` and `column:NAME`. */
export function fillTemplate(template: string, value: (name: string) => string): string {
  return template.replace(placeholder, (_, name: string) => value(name));
}
