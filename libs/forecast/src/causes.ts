import type { ComponentProgress } from './forecast-input';
import { isOpenWork } from './open-work';
import type { OutcomeParameters } from './outcome-parameters';

/** Something that several components would fall with. */
export interface Cause {
  id: string;
  kind: 'document' | 'unit' | 'knockOut';
  /** That it happens. */
  chance: number;
  componentCodes: readonly string[];
}

/**
 * What the components themselves have in common: a document behind several of them, and a unit that still has open
 * work in several. In the order of their ids, so that the same input gives the same answer.
 */
export function commonCauses(
  components: readonly ComponentProgress[],
  { documentStands, unitStands }: Pick<OutcomeParameters, 'documentStands' | 'unitStands'>,
): Cause[] {
  const documents = sharedBy(components, documentsOf).map(([id, componentCodes]): Cause => ({
    id,
    kind: 'document',
    chance: 1 - documentStands,
    componentCodes,
  }));
  const units = sharedBy(components, unitsOf).map(([id, componentCodes]): Cause => ({
    id,
    kind: 'unit',
    chance: 1 - unitStands,
    componentCodes,
  }));
  return [...documents, ...units].filter(({ chance }) => chance > 0);
}

function documentsOf({ tasks, official }: ComponentProgress): string[] {
  if (official !== null) return [];
  return tasks
    .filter(({ work, awaitingReview }) => awaitingReview || work === 'approved')
    .flatMap(({ documents }) => documents ?? []);
}

/** Units that still owe something for this component. */
function unitsOf({ tasks, official }: ComponentProgress): string[] {
  if (official !== null) return [];
  return tasks.filter(isOpenWork).flatMap(({ leadUnitId }) => leadUnitId ?? []);
}

function sharedBy(
  components: readonly ComponentProgress[],
  keysOf: (component: ComponentProgress) => readonly string[],
): [id: string, componentCodes: string[]][] {
  const shared = new Map<string, Set<string>>();
  for (const component of components) {
    for (const key of keysOf(component)) {
      shared.set(key, (shared.get(key) ?? new Set()).add(component.componentCode));
    }
  }
  return [...shared]
    .filter(([, codes]) => codes.size > 1)
    .map(([id, codes]): [string, string[]] => [id, [...codes].sort()])
    .sort(([left], [right]) => (left < right ? -1 : 1));
}
