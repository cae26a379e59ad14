/** What `deploy/Containerfile` says, for those who do it without a container engine. */
import { readFileSync } from 'node:fs';

const known = new Set([
  'ARG',
  'FROM',
  'WORKDIR',
  'COPY',
  'RUN',
  'ENV',
  'USER',
  'EXPOSE',
  'HEALTHCHECK',
  'ENTRYPOINT',
  'CMD',
]);

/** The stages of a Containerfile, in order: `{ base, name, steps: [{ instruction, value }] }`. Throws at what it does not know. */
export function stagesOf(text) {
  const args = {};
  const stages = [];
  for (const line of logicalLines(text)) {
    const [, instruction, rest] = /^([A-Z]+)\s+(.*)$/s.exec(line) ?? [];
    if (!known.has(instruction)) throw new Error(`not understood: ${line}`);
    const value = rest.replace(/\$\{(\w+)\}/g, (whole, name) => args[name] ?? whole);
    if (instruction === 'FROM') {
      const [, base, name = ''] = /^(\S+)(?:\s+AS\s+(\S+))?$/.exec(value) ?? [];
      stages.push({ base, name, steps: [] });
    } else if (stages.length > 0) {
      stages.at(-1).steps.push({ instruction, value });
    } else {
      const [name, given] = value.split('=');
      args[name] = given;
    }
  }
  return stages;
}

export const stagesIn = (path) => stagesOf(readFileSync(path, 'utf8'));

function logicalLines(text) {
  const lines = text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  return lines
    .join('\n')
    .replace(/\s*\\\n\s*/g, ' ')
    .split('\n');
}

/** `NAME=value NAME=value` */
export const variablesOf = (value) => Object.fromEntries(value.split(/\s+/).map((pair) => pair.split(/=(.*)/s, 2)));

/** `[--from=stage] source… target` */
export function copyOf(value) {
  const words = value.split(/\s+/);
  const from = words[0].startsWith('--from=') ? words.shift().slice('--from='.length) : null;
  return { from, sources: words.slice(0, -1), target: words.at(-1) };
}

/** The last value of an instruction in a stage. */
export const lastOf = ({ steps }, instruction) => steps.findLast((step) => step.instruction === instruction)?.value;

/** The command of a health check, without its options. */
export const healthCommandOf = (stage) => JSON.parse(/CMD\s+(\[.*\])$/.exec(lastOf(stage, 'HEALTHCHECK'))[1]);

/** Whether a path is in the build context: the last line of .dockerignore that matches it or a folder above it says so. */
export function contextFilter(text) {
  const rules = text
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .map((line) => {
      const pattern = line.trim().replace(/^!/, '');
      return { kept: line.startsWith('!'), expression: expressionOf(pattern) };
    });
  return (path) => rules.findLast(({ expression }) => expression.test(path))?.kept ?? true;
}

function expressionOf(pattern) {
  const source = pattern
    .split('/')
    .map((part) => (part === '**' ? '.*' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')))
    .join('/')
    .replace(/^\.\*\//, '(?:.*/)?');
  return new RegExp(`^${source}(?:/.*)?$`);
}
