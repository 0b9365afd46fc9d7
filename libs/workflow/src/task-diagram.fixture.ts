import { groupedBy } from '@tctp/domain';
import { taskMachine } from './task-machine';

/** What XState keeps of a state, as far as a picture needs it. */
interface Node {
  key: string;
  initial?: { target: readonly { key: string }[] } | undefined;
  states: Record<string, Node>;
  transitions: ReadonlyMap<string, readonly Edge[]>;
  always?: readonly Edge[] | undefined;
}

interface Edge {
  eventType: string;
  target: readonly { key: string }[] | undefined;
  guard?: unknown;
}

/** The machine as a Mermaid state diagram, one composite state per region. */
export function mermaidOfTask(): string {
  const root = taskMachine.root as unknown as Node;
  return [
    'stateDiagram-v2',
    ...Object.values(root.states).flatMap((one) => composite(one, one, '  ')),
    '',
  ].join('\n');
}

/** A state with states in it, drawn as a box around them. */
function composite(region: Node, node: Node, indent: string): string[] {
  const start = node.initial?.target[0];
  return [
    `${indent}state ${node.key} {`,
    ...(start === undefined ? [] : [`${indent}  [*] --> ${nameOf(region, start.key)}`]),
    ...Object.values(node.states).flatMap((state) => [
      ...(Object.keys(state.states).length === 0 ? [] : composite(region, state, `${indent}  `)),
      ...arrowsFrom(region, state).map((arrow) => `${indent}  ${arrow}`),
    ]),
    `${indent}}`,
  ];
}

/** Several commands that lead from one state to another share an arrow, in the order the machine has them. */
function arrowsFrom(region: Node, state: Node): string[] {
  return [...groupedBy(edgesOf(state), ({ target }) => target?.[0]?.key ?? state.key)].map(([to, edges]) => {
    const labels = edges.map(({ eventType, guard }) =>
      [eventType, ...(typeof guard === 'string' ? [`[${guard}]`] : [])].join(' ').trim(),
    );
    const said = labels.filter((label) => label !== '').join('<br>');
    return `${nameOf(region, state.key)} --> ${nameOf(region, to)}${said === '' ? '' : ` : ${said}`}`;
  });
}

function edgesOf(state: Node): Edge[] {
  const heard = [...state.transitions.values()].flat();
  return [...heard, ...(state.always ?? []).map((edge) => ({ ...edge, eventType: '' }))];
}

/** Two regions have a state "none": a name is unique in a diagram. */
function nameOf(region: Node, state: string): string {
  return state === 'none' ? `no_${region.key}` : state;
}
