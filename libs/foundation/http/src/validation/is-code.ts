/** Whether it is a kebab-case code of at most 64 characters. */
export function isCode(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
}
