import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { points } from '@tctp/domain';
import { calibrate, drawScenarios, forecast, forecastChances, scenariosOf } from '@tctp/forecast';
import type { ForecastInput, Scenarios } from '@tctp/forecast';
import type { Bench } from '../bench';
import type { Contender } from '../in-turn';
import { inTurn } from '../in-turn';
import { COMMUNES_OF_THE_COUNTRY, aCommune } from '../nation';
import { drawKernel } from '../peers/draw-kernel';

const COMPONENTS_DRAWN = 70;
const AT_ONCE = 200_000;

/** Forecasts of plans in the middle of their year, and years drawn from one of them. */
export const forecasting: Bench = {
  name: 'forecasting',
  async run({ rounds, milliseconds, report }) {
    const inputs = Array.from({ length: COMMUNES_OF_THE_COUNTRY }, (_, at) => inTheMiddle(at));
    let at = 0;
    const next = () => inputs[(at += 1) % inputs.length]!;
    report({
      title: 'Plans of 80 components forecast per second, one core',
      figures: await inTurn(
        [counting('points', () => forecast(next())), counting('chances', () => forecastChances(next()))],
        { rounds, milliseconds },
      ),
    });
    const all: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      for (const input of inputs) forecast(input);
      all.push(performance.now() - began);
    }
    report({
      title: `Milliseconds for all ${COMMUNES_OF_THE_COUNTRY} plans, one core`,
      figures: [
        { name: 'points', median: all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!, rounds: all },
      ],
    });

    const { lines, causes } = forecastChances(inTheMiddle(0));
    const drawn = lines.slice(0, COMPONENTS_DRAWN);
    const free = scenariosOf(drawn, []);
    const tied = scenariosOf(drawn, causes);
    const threads = await Promise.all([aThread(free), aThread(free)]);
    report({
      title: `Years of ${COMPONENTS_DRAWN} components drawn per second`,
      figures: await inTurn(
        [
          drawing('bare kernel', async (seed) => drawKernel(COMPONENTS_DRAWN, AT_ONCE, seed)),
          drawing('tctp, nothing in common', async (seed) => drawScenarios(free, seed, AT_ONCE)),
          drawing(`tctp, ${causes.length} causes in common`, async (seed) =>
            drawScenarios(tied, seed, AT_ONCE),
          ),
          drawing(
            'tctp on two threads',
            (seed) => Promise.all(threads.map(({ draw }, place) => draw(seed + place))),
            2,
          ),
        ],
        { rounds, milliseconds },
      ),
    });
    await Promise.all(threads.map(({ end }) => end()));
  },
};

function counting(name: string, once: () => unknown): Contender {
  return {
    name,
    async run(milliseconds) {
      const began = performance.now();
      let done = 0;
      for (; performance.now() - began < milliseconds; done += 1) once();
      return (done * 1000) / (performance.now() - began);
    },
  };
}

function drawing(name: string, draw: (seed: number) => Promise<unknown>, threads = 1): Contender {
  return {
    name,
    async run(milliseconds) {
      const began = performance.now();
      let done = 0;
      for (; performance.now() - began < milliseconds; done += AT_ONCE * threads) await draw(done);
      return (done * 1000) / (performance.now() - began);
    },
  };
}

async function aThread(scenarios: Scenarios) {
  const worker = new Worker(new URL('../draw-in-thread.mjs', import.meta.url), { workerData: scenarios });
  await once(worker, 'message');
  return {
    async draw(seed: number) {
      worker.postMessage({ seed, draws: AT_ONCE });
      await once(worker, 'message');
    },
    end: () => worker.terminate(),
  };
}

/** Some components approved, some handed in, some owed, some late. */
function inTheMiddle(commune: number): ForecastInput {
  const { criteriaSet, baseline, calendar } = PLAN;
  const STATES = ['approved', 'submitted', 'inProgress', 'assigned', 'returned'] as const;
  return {
    set: criteriaSet,
    baseline,
    calendar,
    calibration: calibrate([]),
    now: '2026-11-20T00:00:00.000Z',
    components: criteriaSet.components.map(({ code }, at) => {
      const work = STATES[(at + commune) % STATES.length]!;
      const task = {
        taskId: `${commune}.${code}`,
        work,
        overdue: work !== 'approved' && (at + commune) % 7 === 0,
        awaitingReview: work === 'submitted',
        dueAt: '2026-12-01T17:00:00.000Z',
        leadUnitId: `p${at % 8}`,
        workingDaysLeft: 7,
        documents: [],
      };
      const claimed = work === 'approved' || work === 'submitted' ? points('1') : null;
      const reviewed = work === 'approved' ? points('1') : null;
      return { componentCode: code, tasks: [task], claimed, reviewed, official: null };
    }),
  };
}

const PLAN = aCommune(1);
