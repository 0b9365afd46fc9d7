import { describe, expect, it } from '@jest/globals';
import { TIME_STATES, WORK_STATES } from '@tctp/domain';
import { ALPHABET, essenceOf, shortestPaths } from './task-graph.fixture';
import { expectedRefusal } from './task-table.fixture';
import type { ScheduleName } from './task.fixture';
import { SCHEDULES, ask, deepFreeze, start, stored, taskAfter } from './task.fixture';
import type { TaskSnapshot } from './task-snapshot';

const NAMES = Object.keys(SCHEDULES) as ScheduleName[];
const graphs = NAMES.map((name) => ({ name, paths: shortestPaths(name) }));

const reached = graphs.flatMap(({ name, paths }) =>
  paths.map(({ commands }) => ({ name, state: taskAfter(name, ...commands).next })),
);

describe('every road through the task machine', () => {
  it('counts as many states as the design means to have', () => {
    const counts = Object.fromEntries(graphs.map(({ name, paths }) => [name, paths.length]));
    expect(counts).toEqual({ dated: 247, undated: 26, predated: 30 });
  });

  it('leads to every state of the work and of the clock', () => {
    expect(new Set(reached.map(({ state }) => state.work))).toEqual(new Set(WORK_STATES));
    expect(new Set(reached.map(({ state }) => state.time))).toEqual(new Set(TIME_STATES));
  });

  it('keeps dated, undated and predated clocks apart', () => {
    const times = (name: ScheduleName) =>
      [...new Set(reached.filter((one) => one.name === name).map(({ state }) => state.time))].sort();
    expect(times('dated')).toEqual(['answered', 'dueSoon', 'onTrack', 'overdue', 'settled']);
    expect(times('undated')).toEqual(['answered', 'settled', 'untimed']);
    expect(times('predated')).toEqual(['answered', 'predated', 'settled']);
  });

  it.each(graphs)('is walked by decide() as by the machine, through JSON: $name', ({ name, paths }) => {
    for (const { commands, essences } of paths) {
      let snapshot = stored(start(name).next);
      const walked = commands.map((command) => {
        const decision = ask(name, snapshot, command);
        if (!decision.ok) throw new Error(`${command.type} in ${essenceOf(snapshot)}`);
        snapshot = stored(decision.next);
        expect(snapshot).toEqual(decision.next);
        return essenceOf(snapshot);
      });
      expect(walked).toEqual(essences);
    }
  });

  it.each(graphs)('lets people out again of every state: $name', ({ name }) => {
    for (const { state } of reached.filter((one) => one.name === name)) {
      const ways = ALPHABET.filter((command) => 'by' in command && ask(name, state, command).ok);
      expect(ways.length).toBeGreaterThan(0);
    }
  });
});

describe('every command in every state', () => {
  it('is taken or refused as the table says, and counts as the design means', () => {
    const counts: Record<string, number> = {};
    forEveryCommand((name, state, command) => {
      const decision = ask(name, state, command);
      const code = decision.ok ? null : decision.refusal.code;
      if (code !== expectedRefusal(state, command))
        throw new Error(`${essenceOf(state)} ${command.type}: ${code}`);
      counts[code ?? 'taken'] = (counts[code ?? 'taken'] ?? 0) + 1;
    });
    expect(counts).toEqual({
      taken: 4833,
      'not-possible-now': 19266,
      'clock-not-running': 3291,
      'evidence-locked': 1992,
      'no-evidence': 822,
      'submitter-cannot-review': 270,
      'asker-cannot-grant': 432,
    });
  });

  it('leaves a line in the history when it is taken, and nothing but the reason when it is refused', () => {
    const silent: string[] = [];
    forEveryCommand((name, state, command) => {
      const decision = ask(name, deepFreeze(state), command);
      const left = decision.ok ? decision.events.length > 0 : Object.keys(decision).join() === 'ok,refusal';
      if (!left) silent.push(`${essenceOf(state)} ${command.type}`);
    });
    expect(silent).toEqual([]);
  });

  it('names the state it was refused in', () => {
    const astray: string[] = [];
    forEveryCommand((name, state, command) => {
      const decision = ask(name, state, command);
      if (decision.ok) return;
      const named = { command: command.type, work: state.work, time: state.time, ...decision.refusal };
      const right = named.command === command.type && named.work === state.work && named.time === state.time;
      if (!right) astray.push(`${essenceOf(state)} ${command.type}`);
    });
    expect(astray).toEqual([]);
  });
});

function forEveryCommand(
  look: (name: ScheduleName, state: TaskSnapshot, command: (typeof ALPHABET)[number]) => void,
): void {
  for (const { name, state } of reached) for (const command of ALPHABET) look(name, state, command);
}
