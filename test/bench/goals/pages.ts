import { openBrowser } from '../../support/browser';
import { Person } from '../../support/person';
import type { PageLoad } from '../../support/page-load';
import { loadPage } from '../../support/page-load';
import { startProgram, temporaryFolder } from '../../support/program';
import type { Bench } from '../bench';
import { medianOf } from '../in-turn';
import { pageScore } from '../page-score';

const SLOWDOWN = 4;
const PAGES: readonly { path: string; by: string | null; settled: string }[] = [
  { path: '/sign-in', by: null, settled: 'signin-vhtt.canbo' },
  { path: '/tasks', by: 'vhtt.canbo', settled: 'task-row-6-1.5.3-once' },
  { path: '/tasks/tinh-bien-2017.r07.once', by: 'vhtt.canbo', settled: 'fact-recognisedInitiatives' },
  { path: '/plan', by: 'chutich', settled: 'task-row-6-1.5.3-once' },
  { path: '/forecast', by: 'chutich', settled: 'forecast-total' },
];

/** Every page with an empty cache on a processor four times slower, scored as Lighthouse scores a desktop page. */
export const pages: Bench = {
  name: 'pages',
  async run({ server, rounds, report, note }) {
    const folder = await temporaryFolder();
    const program = await startProgram({ databaseUrl: await server.database('pages'), dataDir: folder.path });
    const browser = await openBrowser();
    try {
      const taken = new Map<string, PageLoad[]>(PAGES.map(({ path }) => [path, []]));
      for (let round = 0; round <= rounds; round += 1) {
        for (const { path, by, settled } of PAGES) {
          const cookie = by === null ? {} : { cookie: (await Person.signIn(program.url, by)).session };
          const load = await loadPage(browser, {
            url: program.url,
            path,
            settled,
            slowdown: SLOWDOWN,
            ...cookie,
          });
          if (round > 0) taken.get(path)!.push(load);
        }
      }
      report({
        title: `Score of a page, cold cache, processor ${SLOWDOWN} × slower`,
        unit: 'of 100',
        figures: [...taken].map(([path, loads]) => {
          const scores = loads.map(pageScore);
          return { name: path, median: medianOf(scores), rounds: scores };
        }),
      });
      for (const [path, loads] of taken) note(`${path}: ${inWords(loads)}`);
    } finally {
      await browser.close();
      await program.stop();
      await folder.remove();
    }
  },
};

function inWords(loads: readonly PageLoad[]): string {
  const of = (name: keyof PageLoad) => medianOf(loads.map((load) => load[name]));
  return [
    `${(of('scriptBytes') / 1000).toFixed(1)} kB of script`,
    `first paint ${of('firstPaint').toFixed(0)} ms`,
    `largest ${of('largestPaint').toFixed(0)} ms`,
    `blocked ${of('blocked').toFixed(0)} ms`,
    `shift ${of('shift').toFixed(3)}`,
  ].join(', ');
}
