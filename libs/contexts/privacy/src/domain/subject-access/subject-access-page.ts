import { isForgotten } from '@alongside/kernel';
import type { EntryTold, FieldTold, SubjectAccess } from './subject-access';

const maskedWords = {
  staff: 'a member of staff: named by what they do, not by name',
  'third-party': 'left out: about somebody else',
} as const;

const style = `
  body { font: 12pt/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff; }
  table { border-collapse: collapse; width: 100%; margin: 0 0 1.5em; }
  caption { text-align: left; font-weight: bold; padding: .5em 0; }
  th, td { border: 1px solid #767676; padding: .3em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  .masked { color: #444; font-style: italic; }
  @media print { body { margin: 0; max-width: none; font-size: 10pt; } h2 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; } }`;

/** The export as one page of HTML, a piece at a time: readable, printable, and without anything from elsewhere. */
export function* subjectAccessPage(access: SubjectAccess): Generator<string> {
  yield headOf(access);
  for (const { heading, entries } of access.sections) yield* tableOf(heading, entries, 'Nothing is held.');
  yield* tableOf('Where the records of others name you', access.named, 'They do not name you.');
  yield* readingsOf(access);
  yield '</main>\n</body>\n</html>\n';
}

function headOf({ person, madeAt, position, digest, version }: SubjectAccess): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What is held about you</title>
<style>${style}
</style>
</head>
<body>
<main>
<h1>What is held about you</h1>
<p>This is everything that this employment office holds about you, with each correction, and with what was entered in error.
You can ask for what is wrong to be put right.</p>
<p>Other people are protected as you are: their names, how to reach them, and words about them are left out. Members of staff are
named by what they do and by their office.</p>
<table>
<caption>About this copy</caption>
<tbody>
<tr><th scope="row">Your number in the records</th><td>${escaped(person)}</td></tr>
<tr><th scope="row">Made</th><td>${escaped(madeAt)}</td></tr>
<tr><th scope="row">Read up to</th><td>${escaped(position)}</td></tr>
<tr><th scope="row">Digest (SHA-256)</th><td>${escaped(digest)}</td></tr>
<tr><th scope="row">Version of this form</th><td>${version}</td></tr>
</tbody>
</table>
`;
}

function* tableOf(heading: string, entries: readonly EntryTold[], nothing: string): Generator<string> {
  yield `<h2>${escaped(heading)}</h2>\n`;
  if (entries.length === 0) {
    yield `<p>${nothing}</p>\n`;
    return;
  }
  yield '<table>\n<thead><tr><th scope="col">Day</th><th scope="col">What happened</th><th scope="col">Details</th><th scope="col">Recorded</th></tr></thead>\n<tbody>\n';
  for (const { what, happenedOn, recordedAt, fields } of entries)
    yield `<tr><td>${escaped(happenedOn)}</td><td>${escaped(what)}</td><td>${fields.map(fieldOf).join('<br>')}</td><td>${escaped(recordedAt)}</td></tr>\n`;
  yield '</tbody>\n</table>\n';
}

function* readingsOf({ readings }: SubjectAccess): Generator<string> {
  yield '<h2>Who read your record</h2>\n';
  if (readings.length === 0) {
    yield '<p>Nobody did.</p>\n';
    return;
  }
  yield '<table>\n<thead><tr><th scope="col">When</th><th scope="col">In what role</th><th scope="col">What for</th><th scope="col">What was asked</th></tr></thead>\n<tbody>\n';
  for (const { readAt, roles, purpose, route } of readings)
    yield `<tr><td>${escaped(readAt)}</td><td>${escaped(roles.join(', '))}</td><td>${escaped(purpose)}</td><td>${escaped(route)}</td></tr>\n`;
  yield '</tbody>\n</table>\n';
}

function fieldOf(field: FieldTold): string {
  const told =
    'masked' in field ? `<span class="masked">${maskedWords[field.masked]}</span>` : escaped(words(field.value));
  return `<b>${escaped(field.label)}:</b> ${told}`;
}

/** A value for reading. */
function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object') throw new Error(`no JSON: ${typeof value}`);
  if (isForgotten(value)) return 'forgotten';
  if (Array.isArray(value)) return (value as unknown[]).map(words).join('; ');
  if ('code' in value && 'label' in value) return words(value.label ?? value.code);
  if ('id' in value && 'name' in value) return words(value.name ?? value.id);
  return Object.entries(value)
    .map(([name, each]) => `${name} ${words(each)}`)
    .join(', ');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
