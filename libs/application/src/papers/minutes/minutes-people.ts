import { fillWords, paperWords } from '@tctp/contracts';
import type { Role } from '@tctp/domain';
import type { Decided } from './decided';
import { absentOf } from './decided';

const words = paperWords.minutes.people;

/** Who really decided, in the order of their first decision, with their part and how often. Acting for another is apart. */
export function whoDecided(lines: readonly Decided[], office: string): string[] {
  const people = new Map<string, { name: string; roles: Set<string>; count: number }>();
  for (const line of lines) {
    const key = `${line.by.id} ${absentOf(line) ?? ''}`;
    const person = people.get(key) ?? { name: decidedBy(line), roles: new Set<string>(), count: 0 };
    person.count += 1;
    if (line.role !== null) person.roles.add(roleText(line.role, office));
    people.set(key, person);
  }
  return [...people.values()].map(({ name, roles, count }) =>
    fillWords(words.person, { who: [name, ...roles].join(', '), count }),
  );
}

/** The name, and whom they stood in for. */
export function decidedBy(line: Decided): string {
  const absent = absentOf(line);
  return absent === null ? line.by.name : fillWords(words.instead, { name: line.by.name, absent });
}

function roleText(role: Role, office: string): string {
  return role in words.role
    ? fillWords(words.role[role as keyof typeof words.role], { office })
    : paperWords.unknown;
}
