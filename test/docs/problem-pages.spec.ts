import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

/** The code of a refusal: where it is thrown, and wherever one of the edge or of a context is named. */
function codePattern(contexts: readonly string[]): RegExp {
  return new RegExp(`new DomainError\\(\\s*'([^']+)'|'((?:http|privacy|${contexts.join('|')})/[a-z0-9-]+)'`, 'g');
}

/** What contexts refuse alike has its codes from the kernel. */
const alike = { refuseFuture: 'in-the-future', outOfOrder: 'out-of-order', enteredInError: 'entered-in-error' };

function codesAlike(text: string): string[] {
  return [...text.matchAll(/const \{([^}]*)\} = refusalsOf\('([^']+)'\)/g)].flatMap(([, names, context]) =>
    Object.entries(alike)
      .filter(([name]) => names!.includes(name))
      .map(([, code]) => `${context}/${code}`),
  );
}

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => path.replaceAll('\\', '/'));
}

function codesOf(tree: string): string[] {
  const pattern = codePattern(readdirSync(join(tree, 'libs/contexts')));
  const codes = ['libs', 'apps']
    .filter((folder) => existsSync(join(tree, folder)))
    .flatMap((folder) => filesUnder(join(tree, folder), '.ts').map((path) => join(tree, folder, path)))
    .filter((path) => !/\.(spec|contract)\.ts$|\/specs\//.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .flatMap((text) => [...[...text.matchAll(pattern)].map((match) => match[1] ?? match[2]!), ...codesAlike(text)]);
  return [...new Set(codes)];
}

function faultsOf(tree: string): string[] {
  const folder = join(tree, 'docs/problems');
  const pages = filesUnder(folder, '.md').map((path) => path.slice(0, -'.md'.length));
  const codes = codesOf(tree);
  return [
    ...codes.filter((code) => !pages.includes(code)).map((code) => `${code} has no page`),
    ...pages
      .filter((page) => !codes.includes(page))
      .map((page) => `the page ${page} is of a code that nothing refuses with`),
    ...pages
      .filter((page) => !isWhole(page, readFileSync(join(folder, `${page}.md`), 'utf8')))
      .map((page) => `the page ${page} is not whole`),
  ];
}

/** Its title in the code's words, the status, what it means, and what to do. */
function isWhole(code: string, text: string): boolean {
  const [title = '', ...rest] = text.split('\n');
  const words = code.slice(code.indexOf('/') + 1).replaceAll('-', ' ');
  return (
    title.toLowerCase() === `# ${words}` && /^\nStatus \d{3}\. \S[^]*\n\n## What to do\n\n\S/.test(rest.join('\n'))
  );
}

it('every refusal has its page, and every page its refusal', () => {
  expect(codesOf(root)).toEqual(
    expect.arrayContaining(['caseload/claim-not-found', 'privacy/person-forgotten', 'http/contention']),
  );
  expect(faultsOf(root)).toEqual([]);
});

describe('a seeded defect', () => {
  let tree: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };
  const page = (title: string) => `# ${title}\n\nStatus 409. It means something.\n\n## What to do\n\nSomething.\n`;

  beforeEach(() => {
    tree = mkdtempSync(join(tmpdir(), 'alongside-pages-'));
    write(
      'libs/contexts/garden/src/domain/gate.ts',
      "throw new DomainError(\n  'garden/gate-shut',\n  'conflict', 'Shut.');",
    );
    write('docs/problems/garden/gate-shut.md', page('Gate shut'));
    expect(faultsOf(tree)).toEqual([]);
  });
  afterEach(() => rmSync(tree, { recursive: true }));

  it.each([
    ["refuse('garden/no-key')", 'garden/no-key has no page'],
    ["new DomainError('orchard/no-ladder', 'invalid', '')", 'orchard/no-ladder has no page'],
    ["new HttpProblem('http/too-early', '')", 'http/too-early has no page'],
    ["export const { outOfOrder } = refusalsOf('garden');", 'garden/out-of-order has no page'],
  ])('of a code without a page is found: %s', (code, fault) => {
    write('libs/contexts/garden/src/api/gate.controller.ts', code);
    expect(faultsOf(tree)).toEqual([fault]);
  });

  it('of a page without a code is found', () => {
    write('docs/problems/garden/gate-lost.md', page('Gate lost'));
    expect(faultsOf(tree)).toEqual(['the page garden/gate-lost is of a code that nothing refuses with']);
  });

  it.each([page('Another title'), '# Gate shut\n', page('Gate shut').replace('Something.\n', '')])(
    'of a page that leaves something out is found: %j',
    (text) => {
      write('docs/problems/garden/gate-shut.md', text);
      expect(faultsOf(tree)).toEqual(['the page garden/gate-shut is not whole']);
    },
  );
});
