// What is shipped, as CycloneDX: dist/sbom.cdx.json, read from the lock alone. `npm sbom --omit=dev` leaves out what a
// tool of ours needs as well, so the tools are taken out here. Ends with 1 where it does not hold together.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'dist/sbom.cdx.json';
const text = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const bill = JSON.parse(text);
const isTool = ({ properties = [] }) => properties.some(({ name }) => name === 'cdx:npm:package:development');
const components = bill.components.filter((one) => !isTool(one));
const refs = new Set([bill.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
const dependencies = bill.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));

const names = new Set(components.map(({ name, group }) => (group ? `${group}/${name}` : name)));
const wanted = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies);
const missing = wanted.filter((name) => !names.has(name));
if (bill.bomFormat !== 'CycloneDX' || missing.length > 0) {
  console.error(
    `Not a whole bill of materials: ${bill.bomFormat}; missing ${missing.join(', ') || 'nothing'}`,
  );
  process.exit(1);
}
mkdirSync('dist', { recursive: true });
writeFileSync(FILE, JSON.stringify({ ...bill, components, dependencies }, null, 2));
console.log(`${FILE}: CycloneDX ${bill.specVersion}, ${components.length} packages`);
