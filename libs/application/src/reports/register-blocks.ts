import { fillWords, formatDay, formatPoints, paperWords, registerWords } from '@tctp/contracts';
import type { RegisterEntry, RegisterName } from '@tctp/domain';
import { groupedBy } from '@tctp/domain';
import type { RegisterBooks } from '@tctp/registers';
import type { PaperBlock } from '../papers/official-paper';
import { heading, named } from '../papers/paper-blocks';
import type { ReportMatter } from '../papers/report/report-matter';
import { registerFigures } from '../registers/register-figures';

const words = paperWords.report.registers;
const titles = registerWords.vi;

/** What registers count, register by register: the figure, and the points it gives where the set says so. */
export function figureBlocks({ plan }: ReportMatter, books: RegisterBooks): PaperBlock[] {
  const items = (Object.keys(books) as RegisterName[]).flatMap((register) =>
    registerFigures(plan.criteriaSet, plan, register, books).flatMap(
      ({ component, figure, value, points, max }) => {
        if (value === null) return [];
        const said = fillWords(words.figure, {
          register: titles[register].title,
          code: component,
          what: (titles[register].figures as Readonly<Record<string, string>>)[figure] ?? figure,
          value: textOf(value),
        });
        if (points === null || max === null) return [said];
        const given = { points: formatPoints(points, 'vi'), max: formatPoints(max, 'vi') };
        return [`${said}${fillWords(words.gives, given)}`];
      },
    ),
  );
  return listed('registers', words.heading, items);
}

/** Obstacles that nobody has answered by then. */
export function openObstacles(books: RegisterBooks, unitNames: ReadonlyMap<string, string>): PaperBlock[] {
  const items = standing(books, 'obstacles', 'reported').map(({ unitId, body }) =>
    fillWords(words.obstacle, {
      title: String(body['title'] ?? ''),
      unit: unitNames.get(unitId) ?? unitId,
      day: typeof body['answerBy'] === 'string' ? formatDay(body['answerBy']) : '',
    }),
  );
  return listed('openObstacles', words.openObstacles, items);
}

/** Petitions that are still on their way, by the component that waits. */
export function openPetitions(books: RegisterBooks): PaperBlock[] {
  const byComponent = groupedBy(standing(books, 'petitions', 'sent'), ({ body }) =>
    String(body['component']),
  );
  const items = [...byComponent].flatMap(([code, petitions]) =>
    petitions.map(({ body }) =>
      fillWords(words.petition, {
        code,
        title: String(body['title'] ?? ''),
        addressee: String(body['addressee'] ?? ''),
        number: String(body['documentNumber'] ?? ''),
      }),
    ),
  );
  return listed('openPetitions', words.openPetitions, items);
}

function standing(books: RegisterBooks, register: RegisterName, state: string): RegisterEntry[] {
  return (books[register]?.entries ?? []).filter((entry) => entry.state === state);
}

function listed(name: string, title: string, items: readonly string[]): PaperBlock[] {
  if (items.length === 0) return [];
  return [named(`${name}Head`, heading(2, title)), named(name, { kind: 'items', items })];
}

function textOf(value: NonNullable<ReturnType<typeof registerFigures>[number]['value']>): string {
  if (typeof value === 'object') return `${value.part}/${value.whole}`;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value).replace('.', ',');
  return (words.value as Readonly<Record<string, string>>)[value] ?? value;
}
