import { describe, expect, it } from '@jest/globals';
import { EXTENSION_STATES, OBSTACLE_STATES, TIME_STATES, WORK_STATES } from '@tctp/domain';
import { SLICES } from './task-alphabet.fixture';
import type { SliceName } from './task-alphabet.fixture';
import { essenceOf, shortestPaths } from './task-graph.fixture';
import { expectedRefusal } from './task-table.fixture';
import type { ScheduleName } from './task.fixture';
import { SCHEDULE_NAMES, ask, deepFreeze, start, stored, taskAfter } from './task.fixture';
import type { TaskCommand } from './task-command';
import type { TaskRefusal } from './task-refusal';
import type { TaskSnapshot } from './task-snapshot';

interface Graph {
  slice: SliceName;
  schedule: ScheduleName;
  paths: ReturnType<typeof shortestPaths>;
}

const graphs: Graph[] = [
  ...SCHEDULE_NAMES.map((schedule) => ({ slice: 'main' as const, schedule })),
  { slice: 'review' as const, schedule: 'dated' as const },
  { slice: 'beside' as const, schedule: 'dated' as const },
  { slice: 'beside' as const, schedule: 'predated' as const },
].map(({ slice, schedule }) => ({ slice, schedule, paths: shortestPaths(slice, schedule) }));

const reached = graphs.flatMap(({ slice, schedule, paths }) =>
  paths.map(({ commands }) => ({ slice, schedule, state: taskAfter(schedule, ...commands).next })),
);

describe('every road through the task machine', () => {
  it('counts as many states as the design means to have', () => {
    const counts = graphs.map(({ slice, schedule, paths }) => `${slice} ${schedule}: ${paths.length}`);
    expect(counts).toEqual([
      'main dated: 308',
      'main undated: 31',
      'main predated: 33',
      'review dated: 310',
      'beside dated: 768',
      'beside predated: 286',
    ]);
  });

  it('leads to every state of every region', () => {
    expect(new Set(reached.map(({ state }) => state.work))).toEqual(new Set(WORK_STATES));
    expect(new Set(reached.map(({ state }) => state.time))).toEqual(new Set(TIME_STATES));
    expect(new Set(reached.map(({ state }) => state.obstacle))).toEqual(new Set(OBSTACLE_STATES));
    expect(new Set(reached.map(({ state }) => state.extension))).toEqual(new Set(EXTENSION_STATES));
  });

  it('keeps dated, undated and predated clocks apart until a correction gives them a date', () => {
    const times = (name: ScheduleName) => {
      const main = reached.filter(({ slice, schedule }) => slice === 'main' && schedule === name);
      return [...new Set(main.map(({ state }) => state.time))].sort();
    };
    expect(times('dated')).toEqual(['answered', 'dueSoon', 'onTrack', 'overdue', 'settled', 'waiting']);
    expect(times('undated')).toEqual(['answered', 'settled', 'untimed', 'waiting']);
    expect(times('predated')).toEqual(['answered', 'predated', 'settled', 'waiting']);
  });

  it.each(graphs)('is walked by decide() as by the machine, through JSON: $slice $schedule', (graph) => {
    for (const { commands, essences } of graph.paths) {
      let snapshot = stored(start(graph.schedule).next);
      const walked = commands.map((command) => {
        const decision = ask(snapshot, command);
        if (!decision.ok) throw new Error(`${command.type} in ${essenceOf(snapshot)}`);
        snapshot = stored(decision.next);
        if (JSON.stringify(snapshot) !== JSON.stringify(decision.next)) throw new Error(essenceOf(snapshot));
        return essenceOf(snapshot);
      });
      expect(walked).toEqual(essences);
    }
  });

  it('lets people out again of every state', () => {
    const stuck = reached.filter(
      ({ slice, state }) => !SLICES[slice].some((command) => 'by' in command && ask(state, command).ok),
    );
    expect(stuck).toEqual([]);
  });
});

describe('every command in every state', () => {
  const counts: Record<string, number> = {};
  const unlike: string[] = [];
  const silent: string[] = [];
  const astray: string[] = [];
  for (const { slice, state } of reached) {
    deepFreeze(state);
    for (const command of SLICES[slice]) tally(state, command);
  }

  function tally(state: TaskSnapshot, command: TaskCommand): void {
    const decision = ask(state, command);
    const code = decision.ok ? null : decision.refusal.code;
    const where = () => `${essenceOf(state)} ${JSON.stringify(command)}: ${code}`;
    counts[code ?? 'taken'] = (counts[code ?? 'taken'] ?? 0) + 1;
    if (code !== expectedRefusal(state, command)) unlike.push(where());
    const left = decision.ok ? decision.events.length > 0 : Object.keys(decision).join() === 'ok,refusal';
    if (!left) silent.push(where());
    if (!decision.ok && !namesItsState(state, command, decision.refusal)) astray.push(where());
  }

  it('is taken or refused as the table says', () => expect(unlike).toEqual([]));

  it('counts as often as the design means', () => {
    expect(counts).toEqual({
      taken: 36237,
      'not-possible-now': 93343,
      'clock-not-running': 17463,
      'no-extension-asked': 10848,
      'no-such-directive': 8472,
      'extension-not-later': 5280,
      'asker-cannot-grant': 3600,
      'obstacle-open': 3096,
      'extension-beyond-plan': 2790,
      'extension-open': 2700,
      'evidence-locked': 2400,
      'submitter-cannot-review': 2164,
      'no-obstacle': 1788,
      'no-evidence': 1032,
      'no-review': 1032,
      'same-lead': 1032,
      'correction-past': 640,
      'already-approved-by-you': 660,
      'no-deadline-to-extend': 540,
      'not-your-turn': 183,
    });
  });

  it('leaves a line in the history when it is taken, and nothing but the reason when it is refused', () =>
    expect(silent).toEqual([]));

  it('names the state it was refused in', () => expect(astray).toEqual([]));
});

function namesItsState({ work, time }: TaskSnapshot, { type }: TaskCommand, refusal: TaskRefusal): boolean {
  const named = { command: type, work, time, ...refusal };
  return named.command === type && named.work === work && named.time === time;
}
