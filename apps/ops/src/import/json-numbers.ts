/** An object of JSON with its numbers as they are written: digits that a number cannot hold are not lost. */
export function withNumbersAsWritten(json: string): Record<string, unknown> {
  return JSON.parse(json.replace(textOrNumber, (token) => (token.startsWith('"') ? token : `"${token}"`))) as Record<
    string,
    unknown
  >;
}

const textOrNumber = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** Whether a number that is written so is still that number once it was read; zeros at the end of a fraction say nothing. */
export function isExact(written: string): boolean {
  const value = Number(written);
  const plain = written.includes('.') ? written.replace(/\.?0+$/, '') : written;
  return (Number.isSafeInteger(value) || !Number.isInteger(value)) && String(value) === plain;
}
