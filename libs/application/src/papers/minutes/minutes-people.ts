import { fillWords, paperWords } from '@tctp/contracts';
import type { Role } from '@tctp/domain';
import type { Decided } from './decided';
import { absentOf } from './decided';

const words = paperWords.minutes.people;

/** Who really decided, in the order of their first decision, with their part and how often. Acting for another is apart. */
export function whoDecided(lines: readonly Decided[], office: string): string[] {
  const people = new Map<string, { first: Decided; roles: Set<string>; count: number }>();
  for (const line of lines) {
    const key = `${line.by.id} ${absentOf(line) ?? ''}`;
    const person = people.get(key) ?? { first: line, roles: new Set<string>(), count: 0 };
    person.count += 1;
    if (line.role !== null) person.roles.add(roleText(line.role, office));
    people.set(key, person);
  }
  return [...people.values()].map(({ first, roles, count }) => {
    const who = standingIn([first.by.name, ...roles].join(', '), first);
    return fillWords(words.person, { who, count });
  });
}

/** The name, and whom they stood in for. */
export function decidedBy(line: Decided): string {
  return standingIn(line.by.name, line);
}

function standingIn(who: string, line: Decided): string {
  const absent = absentOf(line);
  return absent === null ? who : fillWords(words.standingIn, { who, absent });
}

function roleText(role: Role, office: string): string {
  return role in words.role
    ? fillWords(words.role[role as keyof typeof words.role], { office })
    : paperWords.unknown;
}
