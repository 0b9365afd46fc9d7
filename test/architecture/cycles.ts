import type { Import } from './read-imports';
import { isSpec, targetOf } from './places';
import type { Violation } from './violation';

interface Edge {
  to: string;
  file: string;
  line: number;
}
type Graph = Map<string, Edge[]>;

/**
 * No circle among files (imports that compile away, and those loaded on demand, close none), and none among libs,
 * where a type counts too: two libs that need each other's types are one lib.
 */
export function checkCycles(files: readonly { path: string; imports: readonly Import[] }[]): Violation[] {
  const known = new Set(files.map(({ path }) => path));
  const fileGraph: Graph = new Map();
  const libGraph: Graph = new Map();
  for (const { path, imports } of files) {
    for (const found of imports) {
      const target = resolve(targetOf(path, found.specifier), known);
      if (!target) continue;
      const edge = { file: path, line: found.line };
      if (!found.typeOnly && !found.dynamic) link(fileGraph, path, { ...edge, to: target });
      const [from, to] = [libOf(path), libOf(target)];
      if (from && to && from !== to && !isSpec(path)) link(libGraph, from, { ...edge, to });
    }
  }
  return [
    ...circles(libGraph, 'cut one of the two, or make them one lib'),
    ...circles(fileGraph, 'move what both need into a third file, or import only the type'),
  ];
}

/** One report per circle: a walk in depth that meets a node still on its own path has closed one. */
function circles(graph: Graph, remedy: string): Violation[] {
  const found: Violation[] = [];
  const done = new Set<string>();
  const walk = (node: string, path: readonly string[]): void => {
    if (done.has(node)) return;
    for (const edge of graph.get(node) ?? []) {
      const here = [...path, node];
      const start = here.indexOf(edge.to);
      if (start >= 0) {
        const circle = [...here.slice(start), edge.to].join(' → ');
        found.push({ rule: 'no cycles', file: edge.file, line: edge.line, remedy: `${circle}: ${remedy}.` });
      } else walk(edge.to, here);
    }
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
}

function resolve(target: string, known: ReadonlySet<string>): string | null {
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  const stem = target.replace(/\.js$/, '');
  return endings.map((ending) => stem + ending).find((path) => known.has(path)) ?? null;
}

function link(graph: Graph, from: string, edge: Edge): void {
  graph.set(from, [...(graph.get(from) ?? []), edge]);
}

function libOf(path: string): string | null {
  return /^libs\/([^/]+)\//.exec(path)?.[1] ?? null;
}
