/** The project's own ESLint rules. Each has probes in `test/lint-rules/`, without which its spec fails. */
import { basename, relative } from 'node:path';

const functions = 'FunctionDeclaration, FunctionExpression, ArrowFunctionExpression';

/** A rule without options; `listen(context, report)` answers its visitors. */
function rule(message, listen) {
  return {
    meta: { type: 'problem', schema: [], messages: { found: message } },
    create: (context) => listen(context, (node, data) => context.report({ node, messageId: 'found', data })),
  };
}

const decoratorNames = (node) =>
  (node.decorators ?? []).map(({ expression }) => (expression.callee ?? expression).name ?? '');

const keyName = (property) => (property.computed ? undefined : (property.key.name ?? property.key.value));

const isConstructor = (node) => node.parent.type === 'MethodDefinition' && node.parent.kind === 'constructor';

/** Parameters that Nest fills in are not counted: those of a provider's constructor, and decorated ones of a handler. */
const maxParams = rule('{{count}} parameters: over 3, take an object.', (context, report) => ({
  [functions](node) {
    if (isConstructor(node) && decoratorNames(node.parent.parent.parent).length > 0) return;
    const count = node.params.filter((param) => decoratorNames(param).length === 0).length;
    if (count > 3) report(node, { count });
  },
}));

const namedExports = rule('Use a named export.', (context, report) => ({
  ExportDefaultDeclaration: report,
  'ExportSpecifier[exported.name="default"]': report,
}));

const bannedInDomain = new Set(
  (
    'process crypto globalThis global performance console require module fetch Buffer ' +
    'setTimeout setInterval setImmediate queueMicrotask'
  ).split(' '),
);

function isImpure({ identifier }) {
  const { name, parent } = identifier;
  if (bannedInDomain.has(name)) return true;
  const property =
    parent.type === 'MemberExpression' && parent.object === identifier ? parent.property.name : undefined;
  if (name === 'Math') return property === 'random';
  if (name !== 'Date') return false;
  if (parent.type === 'NewExpression') return parent.arguments.length === 0;
  return property === 'now' || parent.type === 'CallExpression';
}

/** Deciders are replayed: what they answer may depend on nothing but the state and the command. */
const pureDomain = rule(
  '`{{name}}`: clock, random, env and I/O arrive in the command, not in the domain.',
  (context, report) => ({
    'Program:exit'() {
      for (const { references } of context.sourceCode.scopeManager.scopes) {
        for (const reference of references) {
          const local = reference.resolved !== null && reference.resolved.defs.length > 0;
          if (!local && reference.isValueReference !== false && isImpure(reference)) {
            report(reference.identifier, { name: reference.identifier.name });
          }
        }
      }
    },
  }),
);

/** Without `@Type` class-validator sees a plain object and refuses valid input. */
const validateNestedType = rule('@ValidateNested needs @Type beside it.', (context, report) => ({
  PropertyDefinition(node) {
    const names = decoratorNames(node);
    if (names.includes('ValidateNested') && !names.includes('Type')) report(node);
  },
}));

const forbiddenOptions = new Map([
  ['enableImplicitConversion', 'turns "false" into true: convert with @Type or @Transform'],
  ['synchronize', 'alters tables unseen: write a migration'],
]);

const noForbiddenOptions = rule('`{{name}}` {{why}}.', (context, report) => ({
  'ObjectExpression > Property'(node) {
    const name = keyName(node);
    const why = forbiddenOptions.get(name);
    if (why && node.value.value !== false) report(node, { name, why });
  },
}));

const noFocusedTests = rule('A test is neither skipped nor run alone.', (context, report) => ({
  'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]': report,
  'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]': report,
}));

const explainedDisable = rule('Say why after `--`.', (context, report) => ({
  Program() {
    for (const comment of context.sourceCode.getAllComments()) {
      const directive = /^\s*(eslint-disable|@ts-expect-error)/.exec(comment.value)?.[1];
      if (directive && !/--\s*\S|@ts-expect-error\s+\S/.test(comment.value)) report(comment);
    }
  },
}));

const vagueName = /(^|[/.-])(utils?|helpers?|misc|common)([/.-]|$)/;
const kebabName = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|js|mjs|cjs)$/;
const libraryIndex = /^(libs\/[^/]+\/[^/]+\/src\/(contract\/)?|apps\/composition\/src\/)index\.ts$/;

function badName(path) {
  if (vagueName.test(path)) return 'says nothing of what is in it';
  if (!kebabName.test(basename(path))) return 'is not kebab-case with a dot before the role';
  if (basename(path) === 'index.ts' && !libraryIndex.test(path))
    return 'stands elsewhere than at the root of a library';
  return undefined;
}

const fileNames = rule('The name {{path}} {{why}}.', (context, report) => ({
  Program(node) {
    const path = relative(context.cwd, context.filename).replaceAll('\\', '/');
    const why = badName(path);
    if (why) report(node, { path, why });
  },
}));

/** Lines with code on them; blank lines and comments are free. */
function codeLines(context, node) {
  const lines = new Set();
  for (const token of context.sourceCode.getTokens(node)) {
    for (let line = token.loc.start.line; line <= token.loc.end.line; line++) lines.add(line);
  }
  return lines;
}

/** A case of a decider or a fold; over 12 lines it becomes a function with a name. */
const shortCases = rule('{{count}} lines in one case: over 12, give it a function with a name.', (context, report) => ({
  SwitchCase(node) {
    const count = codeLines(context, node).size;
    if (count > 12) report(node, { count });
  },
}));

/** 40 lines, as elsewhere, but a switch over a union of events may have as many cases as there are events. */
const shortFunctions = rule('{{count}} lines besides the cases of its switch: over 40.', (context, report) => {
  const open = [];
  return {
    [functions]: () => open.push(new Set()),
    SwitchCase(node) {
      for (const inCases of open) for (const line of codeLines(context, node)) inCases.add(line);
    },
    [`:matches(${functions}):exit`](node) {
      const inCases = open.pop();
      const count = [...codeLines(context, node)].filter((line) => !inCases.has(line)).length;
      if (count > 40) report(node, { count });
    },
  };
});

export const alongside = {
  meta: { name: 'alongside' },
  rules: {
    'explained-disable': explainedDisable,
    'file-names': fileNames,
    'max-params': maxParams,
    'named-exports': namedExports,
    'no-focused-tests': noFocusedTests,
    'no-forbidden-options': noForbiddenOptions,
    'pure-domain': pureDomain,
    'short-cases': shortCases,
    'short-functions': shortFunctions,
    'validate-nested-type': validateNestedType,
  },
};
