import type { Route } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { ROLES } from '@tctp/domain';
import type { Asker } from './matrix';
import { askersOf, cellsOf } from './matrix';
import type { World } from './ways';

const MARK = { open: '✓', 403: '–', 404: '·' } as const;

/** What the table of routes and the permission table say together, for people to read. */
export function matrixPage(routes: readonly Route[], world: World): string {
  const cells = cellsOf(routes, world);
  const count = (verdict: 'open' | 403 | 404) => cells.filter((cell) => cell.verdict === verdict).length;
  const askers = askersOf(world);
  const lines = routes.flatMap((route) => {
    const own = cells.filter((cell) => cell.route === route);
    const ways = [...new Set(own.map(({ way }) => way.of))];
    return ways.map((of, at) => {
      const markOf = ({ name }: Asker) => {
        const cell = own.find((one) => one.way.of === of && one.asker.name === name);
        return cell === undefined ? '' : MARK[cell.verdict];
      };
      const inOwnName = askers.filter(({ actor }) => actor.standsFor === undefined);
      const marks = inOwnName.map((asker) => {
        const forThem = askers.find(({ actor }) => isFor(actor, asker.actor));
        const [mark, standing] = [markOf(asker), forThem === undefined ? '' : markOf(forThem)];
        return forThem === undefined || mark === standing ? mark : `${mark} (${standing})`;
      });
      const head = at === 0 ? `${route.method.toUpperCase()} ${route.path}` : '';
      return `| ${[head, at === 0 ? (route.action ?? route.access) : '', of, ...marks].join(' | ')} |`;
    });
  });
  const columns = [...ROLES, 'head of the reviewing unit'];
  return `# Who may do what, route by route

Written from the table of routes (\`libs/contracts\`) and the permission table (\`src/permissions.ts\`);
\`npm run permission-matrix\` writes this page, and a test asks the running program every cell of it and fails when one is
answered otherwise.

✓ open · – refused (403) · \`·\` told that it is not there (404). In brackets what is different for whoever stands in
for somebody of that role. Everybody is of one unit, which leads one task, has a part in another and none in a third.

${routes.length} routes × ${askers.length} people (${columns.length} roles, in their own name or stood in for) × ways
to stand to what is asked of = **${cells.length} cells: ${count('open')} open, ${count(403)} refused, ${count(404)} not there.**

| route | circle or action | of | ${columns.join(' | ')} |
|${'---|'.repeat(columns.length + 3)}
${lines.join('\n')}
`;
}

function isFor({ standsFor }: Actor, { accountId }: Actor): boolean {
  return standsFor?.id === accountId;
}
