/** Asks the registry for known flaws, high or critical, in what the application runs on: `npm run audit`. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const unoffered = [404, 405, 410, 501];

const asked = ['audit', '--omit=dev', '--audit-level=high', '--json'];
const { stdout, status, error } = spawnSync('npm', asked, {
  cwd: resolve(import.meta.dirname, '..'),
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
if (error) throw error;
const { vulnerabilities, statusCode, message } = JSON.parse(stdout);

if (vulnerabilities) {
  const flaws = Object.values(vulnerabilities).filter(({ severity }) => severity === 'high' || severity === 'critical');
  for (const { name, severity, via } of flaws) {
    const what = via.map((one) =>
      typeof one === 'string' ? `through ${one}` : `${one.title} (${one.range}, ${one.url})`,
    );
    console.log(`${severity}: ${name}: ${what.join(', ')}`);
  }
  console.log(`${flaws.length} packages with a known flaw, high or critical`);
  process.exitCode = status;
} else if (unoffered.includes(statusCode)) {
  console.log(`not audited: this registry does not offer audits (it answers ${statusCode})`);
} else {
  console.error(`not audited: ${message}`);
  process.exitCode = 1;
}
