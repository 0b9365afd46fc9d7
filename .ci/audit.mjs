// Known weaknesses of what is shipped. A registry that keeps no list is not a failure: then it says that nobody was asked.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const report = parsed(stdout);
const found = report?.metadata?.vulnerabilities;
if (found === undefined) {
  console.log('npm audit: not asked, the registry does not answer');
} else if (found.high + found.critical > 0) {
  for (const [name, { severity, fixAvailable }] of Object.entries(report.vulnerabilities))
    console.error(`${severity}: ${name}${fixAvailable ? ', mended in a later version' : ''}`);
  process.exitCode = 1;
} else {
  console.log(`npm audit: ${found.total} known, none of them high or critical`);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
