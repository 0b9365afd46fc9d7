import type { ComponentFigure, FactValue, Facts, RegisterName } from '@tctp/domain';
import type { RegisterBook } from './figures';
import { FIGURES } from './figures';

export type RegisterBooks = Readonly<Partial<Record<RegisterName, RegisterBook>>>;

/** Whom registers speak for: a component, or a whole set, which has no code. */
interface SpokenFor {
  code: string;
  figures?: readonly ComponentFigure[];
}

/** What a register says for a component: null while it cannot tell. `said` is the same in the words of the set. */
export type ToldFigure = ComponentFigure & { value: FactValue | null; said: FactValue | null };

/** The figures of all registers that speak for a component, in the order of its criteria set. */
export function toldFigures({ code, figures = [] }: SpokenFor, books: RegisterBooks): ToldFigure[] {
  return figures.map((figure) => {
    const book = books[figure.register];
    const count = (FIGURES[figure.register] as Readonly<Record<string, (typeof FIGURES.obstacles)['open']>>)[
      figure.figure
    ];
    const value = book === undefined || count === undefined ? null : count(book, code);
    return { ...figure, value, said: saidAs(figure, value) };
  });
}

/** The facts of a component that registers state. Where a register speaks, it speaks entry by entry, and last. */
export function toldFacts(component: SpokenFor, books: RegisterBooks): Facts {
  const facts: Record<string, FactValue> = {};
  for (const { fact, said } of toldFigures(component, books))
    if (fact !== undefined && said !== null) facts[fact] = said;
  return facts;
}

function saidAs({ as }: ComponentFigure, value: FactValue | null): FactValue | null {
  return value === null || as === undefined ? value : (as[String(value)] ?? null);
}

/** What the facts told of a component rest on; null where no register that could speak for it was ever used. */
export function basisOfTold({ figures = [] }: SpokenFor, books: RegisterBooks): string | null {
  const read = figures.flatMap(({ register, fact }) => (fact === undefined ? [] : [register]));
  const used = [...new Set(read)].flatMap((register) => {
    const book = books[register];
    return book === undefined ? [] : [`${register}@${book.sequence}`];
  });
  return used.length === 0 ? null : used.join(',');
}

/** Components whose points wait for a superior: a petition for them is on its way. */
export function awaitedComponents({ petitions }: RegisterBooks): Set<string> {
  const open = (petitions?.entries ?? []).filter(({ state }) => state === 'sent');
  return new Set(open.map(({ body }) => String(body['component'])));
}
