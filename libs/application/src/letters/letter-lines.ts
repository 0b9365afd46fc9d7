import type { Language, TaskSummary, Told, ToldBook, ToldEntry, ToldReport } from '@tctp/contracts';
import { formatCycle, formatDay, formatPoints, letterWords, messages, registerWords } from '@tctp/contracts';
import { REGISTER_DEFINITIONS } from '@tctp/domain';
import { filled, oneLine } from './letter-parts';

export type ToldLine = Told & { kind: string };

export interface Line {
  title: string;
  facts: string[];
  url: string | null;
}

/** What a letter says of one thing, and where it is. */
export function lineOf(told: ToldLine, language: Language, publicUrl: string | null): Line {
  const { task, entry, book, report } = told;
  const kinds: Readonly<Record<string, string>> = messages[language].notification;
  const kind = kinds[told.kind] ?? told.kind;
  const say = speakerOf(language);
  const { path, ...line } =
    task !== null
      ? ofTask(task, kind, say, language)
      : entry !== null
        ? ofEntry(entry, kind, say, language)
        : report !== null
          ? ofReport(report, kind, say, language)
          : ofBook(book, kind, say, language);
  return { ...line, url: publicUrl === null ? null : `${publicUrl}${path}` };
}

type Said = Omit<Line, 'url'> & { path: string };

function ofTask(task: TaskSummary, kind: string, say: Speaker, language: Language): Said {
  const risk =
    task.atRisk === null
      ? say('atRiskUnknown')
      : task.atRisk === '0'
        ? null
        : say('atRisk', { points: formatPoints(task.atRisk, language) });
  const cycle = formatCycle(task.cycle, language);
  return {
    title: oneLine(`${task.component.code} ${task.title}${cycle === null ? '' : ` – ${cycle}`}`),
    facts: [oneLine(`${kind} · ${task.lead.shortName}`), dueOf(task, say), risk].filter(
      (fact) => fact !== null,
    ),
    path: `/tasks/${encodeURIComponent(task.id)}`,
  };
}

/** Of what only the office may see, a letter that travels in the open says no more than which entry it is. */
function ofEntry(entry: ToldEntry, kind: string, say: Speaker, language: Language): Said {
  const { register, number, title, unit, dueOn, late } = entry;
  const name = registerWords[language][register].title;
  const isOpen = REGISTER_DEFINITIONS[register].sees !== 'office';
  const due = dueOn === null ? null : say(late ? 'entryLate' : 'entryDue', { day: formatDay(dueOn) });
  return {
    title: oneLine(`${name}: ${isOpen ? title : say('entryNumber', { number })}`),
    facts: [oneLine(isOpen ? `${kind} · ${unit.shortName}` : kind), due].filter((fact) => fact !== null),
    path: `/registers/${register}?entry=${encodeURIComponent(entry.id)}`,
  };
}

function ofBook(book: ToldBook | null, kind: string, say: Speaker, language: Language): Said {
  if (book === null) throw new Error('A notice of nothing');
  const { register, units } = book;
  return {
    title: registerWords[language][register].title,
    facts: [kind, ...(units === null ? [] : [say('unitsMissing', { units })])],
    path: `/registers/${register}`,
  };
}

function ofReport(report: ToldReport, kind: string, say: Speaker, language: Language): Said {
  const { period, planNumber: number, state, reason } = report;
  const stands = messages[language].reportState[state];
  return {
    title: oneLine(say('report', { period: formatCycle(period, language) ?? period, number })),
    facts: [
      oneLine(`${kind} · ${stands}`),
      ...(reason === null ? [] : [oneLine(say('reportSaid', { reason }))]),
    ],
    path: `/reports/${encodeURIComponent(period)}`,
  };
}

function dueOf({ time, due }: TaskSummary, say: Speaker): string | null {
  if (due.lastDay === null || due.workingDays === null) return null;
  const day = formatDay(due.lastDay);
  if (time === 'overdue')
    return due.workingDays === 0
      ? say('overdueNow', { day })
      : say('overdue', { day, days: Math.abs(due.workingDays) });
  if (time !== 'dueSoon' && time !== 'onTrack') return null;
  return due.workingDays === 0 ? say('today', { day }) : say('left', { day, days: due.workingDays });
}

type Speaker = ReturnType<typeof speakerOf>;
export function speakerOf(language: Language) {
  return (key: keyof (typeof letterWords)['vi'], params: Readonly<Record<string, string | number>> = {}) =>
    filled(letterWords[language][key], params);
}
