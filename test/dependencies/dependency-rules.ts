export interface Manifest {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly overrides?: Versions;
}

interface Versions {
  readonly [name: string]: string | Versions;
}

interface LockedPackage {
  readonly dev?: boolean;
  readonly license?: string;
  readonly integrity?: string;
}

export interface Lock {
  /** By the folder that it is installed in; '' is the project itself. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Asks nothing but to be named, and takes nothing back. */
const permissive = [
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BSL-1.0', 'ISC', 'MIT', 'Python-2.0'],
  ...['CC0-1.0', 'Unlicense', 'Zlib'],
];

/** The packages that a range, a tag or an address stands for, where one version belongs. */
export function unpinned({ dependencies = {}, devDependencies = {}, overrides = {} }: Manifest): string[] {
  return [dependencies, devDependencies, overrides].flatMap(unpinnedIn);
}

function unpinnedIn(versions: Versions): string[] {
  return Object.entries(versions).flatMap(([name, version]) => {
    if (typeof version !== 'string') return unpinnedIn(version);
    return /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ? [] : [`${name} ${version}`];
  });
}

/** What is installed whatever comes for it. */
export function unhashed({ packages }: Lock): string[] {
  return installed(packages).flatMap(([folder, { integrity }]) => (integrity?.startsWith('sha512-') ? [] : [folder]));
}

/** What the application runs on under a licence that nobody here has agreed to. */
export function unlicensed({ packages }: Lock): string[] {
  return installed(packages).flatMap(([folder, { dev = false, license = 'none' }]) =>
    dev || isPermissive(license) ? [] : [`${folder}: ${license}`],
  );
}

const installed = (packages: Lock['packages']) => Object.entries(packages).filter(([folder]) => folder !== '');

/** Of an SPDX expression: one of those to choose from is enough, where it is nothing but a choice. */
function isPermissive(expression: string): boolean {
  const names = expression.replace(/[()]/g, '').split(/ AND | OR /);
  const isChoice = expression.includes(' OR ') && !expression.includes(' AND ');
  return isChoice ? names.some((name) => permissive.includes(name)) : names.every((name) => permissive.includes(name));
}
