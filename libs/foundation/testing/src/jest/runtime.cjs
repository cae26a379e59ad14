const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, sep } = require('node:path');
const { compileFunction } = require('node:vm');
const JestRuntime = require('jest-runtime').default;
require('../typescript-hook.cjs');

const root = join(__dirname, '../../../../..');
const sources = [join(root, 'apps'), join(root, 'libs')].map((folder) => folder + sep);
const ofTests = /\.(spec|contract|child)\.ts$|\/(contract|specs)\/|\/foundation\/testing\//;

/** Installed packages, and what the build compiles. */
function isShared(path) {
  if (path.includes(`${sep}node_modules${sep}`)) return true;
  return path.endsWith('.ts') && !ofTests.test(path) && sources.some((folder) => path.startsWith(folder));
}

/** By Jest's transformer, whose cache lasts longer than a run; as it stands where Jest transforms it itself. */
let transformed = (path) => readFileSync(path, 'utf8');
require.extensions['.ts'] = (module, path) => module._compile(transformed(path), path);
const sourceMaps = new Map();

const resolved = new Map();
function resolve(from, name) {
  const key = `${dirname(from)}\0${name}`;
  if (!resolved.has(key)) {
    const parent = { id: from, filename: from, paths: Module._nodeModulePaths(dirname(from)) };
    let path = null;
    try {
      path = Module._resolveFilename(name, parent);
    } catch {
      // Jest finds it another way, or says what is missing.
    }
    resolved.set(key, path);
  }
  return resolved.get(key);
}

/**
 * Loads what is under test, and what that stands on, once a worker, by Node itself; test files and their helpers each time. A file
 * that mocks a module has copies of its own of whatever it loads from then on.
 */
module.exports = class SharedRuntime extends JestRuntime {
  mocksModules = false;

  constructor(...parts) {
    super(...parts);
    this.transformCache.sourceMaps = sourceMaps; // of a module that an earlier file loaded as well
    transformed = (path) => this.transformCache.transform(path);
    const { injectedModuleParameters } = this.executor;
    this.executor.compile = (source, filename) => compileFunction(source, injectedModuleParameters, { filename });
  }

  requireModuleOrMock(from, name) {
    if (!this.mocksModules && !Module.isBuiltin(name) && name !== '@jest/globals') {
      const path = resolve(from, name);
      if (path !== null && isShared(path)) return require(path);
    }
    return super.requireModuleOrMock(from, name);
  }

  setMock(...mock) {
    this.mocksModules = true;
    super.setMock(...mock);
  }
};
