import { createActor } from 'xstate';
import type { ExecutableActionsFrom } from 'xstate';
import type { LiveSnapshot } from './rehydrate';
import type { TaskCommand } from './task-command';
import { taskMachine } from './task-machine';

export type MachineAction = ExecutableActionsFrom<typeof taskMachine>;

/**
 * XState's own `transition()`, with one scope for all events: it makes an actor for each, with a first state that
 * nobody looks at, which took a third of a decision. The scope holds nothing between two events, because the machine
 * spawns, invokes and defers nothing.
 */
export function transit(before: LiveSnapshot, command: TaskCommand): [LiveSnapshot, MachineAction[]] {
  const actions: MachineAction[] = [];
  scope ??= inertScope();
  scope.actionExecutor = (action) => actions.push(action as MachineAction);
  return [taskMachine.transition(before, command, scope), actions];
}

type Scope = Parameters<typeof taskMachine.transition>[2];
let scope: Scope | undefined;

function inertScope(): Scope {
  const self = createActor(taskMachine, { input: { dueAt: null, nearAt: null, planIssuedAt: '' } });
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: () => undefined,
    defer: () => undefined,
    emit: () => undefined,
    stopChild: () => undefined,
    actionExecutor: () => undefined,
  };
}
