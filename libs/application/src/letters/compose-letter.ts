import type { Language, TaskSummary } from '@tctp/contracts';
import { formatCycle, formatDay, formatPoints, letterWords, messages } from '@tctp/contracts';
import { escaped, filled, link, oneLine, page, paragraph } from './letter-parts';
import type { Mail } from './letters';

/** Everything beyond these is one line, and stands in the ledger. */
const MOST_LINES = 20;

export interface ToldTask {
  kind: string;
  task: TaskSummary;
}

export interface LetterToCompose {
  name: string;
  address: string;
  day: string;
  language: Language;
  messageId: string;
  /** Worst first. */
  told: readonly ToldTask[];
  /** Null: nobody has said where the program is reached, so there are no links. */
  publicUrl: string | null;
}

/** The daily letter, as text and as HTML that reads on a phone. Says no more than the ledger does. */
export function composeLetter(letter: LetterToCompose): Mail {
  const { language, told, publicUrl } = letter;
  const say = speakerOf(language);
  const late = told.filter(({ task }) => task.time === 'overdue').length;
  const count = told.length;
  const day = formatDay(letter.day);
  const lines = told.slice(0, MOST_LINES).map((one) => lineOf(one, language, publicUrl));
  const more = count > MOST_LINES ? say('more', { count: count - MOST_LINES }) : null;
  const head = [say('greeting', { name: oneLine(letter.name) }), say('lead', { count })];
  return {
    messageId: letter.messageId,
    to: { name: oneLine(letter.name), address: letter.address },
    senderName: say('sender'),
    subject: oneLine(say(late > 0 ? 'subjectLate' : 'subject', { day, count, late })),
    text: [
      ...head,
      ...lines.map(({ title, facts, url }) => [title, ...facts, ...(url === null ? [] : [url])].join('\n')),
      ...(more === null ? [] : [more]),
      ...(publicUrl === null ? [] : [`${say('all')}: ${publicUrl}/notices`]),
      say('why'),
    ].join('\n\n'),
    html: page(language, [
      ...head.map(paragraph),
      ...lines.map(htmlLine),
      ...(more === null ? [] : [paragraph(more)]),
      ...(publicUrl === null ? [] : [`<p>${link(`${publicUrl}/notices`, say('all'))}</p>`]),
      `<p style="color:#445062;font-size:14px">${escaped(say('why'))}${
        publicUrl === null ? '' : ` ${link(`${publicUrl}/settings`, say('settings'))}`
      }</p>`,
    ]),
  };
}

/** So that somebody can see whether mail arrives at all. */
export function composeTestLetter(
  letter: Pick<LetterToCompose, 'name' | 'address' | 'language' | 'messageId'>,
): Mail {
  const say = speakerOf(letter.language);
  const body = [say('greeting', { name: oneLine(letter.name) }), say('testBody')];
  return {
    messageId: letter.messageId,
    to: { name: oneLine(letter.name), address: letter.address },
    senderName: say('sender'),
    subject: say('testSubject'),
    text: body.join('\n\n'),
    html: page(letter.language, body.map(paragraph)),
  };
}

/** One link, and what it is for. */
export function composeLinkLetter(
  letter: Pick<LetterToCompose, 'name' | 'address' | 'language' | 'messageId'> & {
    purpose: 'confirm' | 'reset';
    url: string;
  },
): Mail {
  const say = speakerOf(letter.language);
  const body = [say('greeting', { name: oneLine(letter.name) }), say(`${letter.purpose}Body`)];
  return {
    messageId: letter.messageId,
    to: { name: oneLine(letter.name), address: letter.address },
    senderName: say('sender'),
    subject: say(`${letter.purpose}Subject`),
    text: [...body, letter.url].join('\n\n'),
    html: page(letter.language, [...body.map(paragraph), `<p>${link(letter.url, letter.url)}</p>`]),
  };
}

interface Line {
  title: string;
  facts: string[];
  url: string | null;
}

function lineOf({ kind, task }: ToldTask, language: Language, publicUrl: string | null): Line {
  const say = speakerOf(language);
  const kinds: Readonly<Record<string, string>> = messages[language].notification;
  const risk =
    task.atRisk === null
      ? say('atRiskUnknown')
      : task.atRisk === '0'
        ? null
        : say('atRisk', { points: formatPoints(task.atRisk, language) });
  const cycle = formatCycle(task.cycle, language);
  return {
    title: oneLine(`${task.component.code} ${task.title}${cycle === null ? '' : ` – ${cycle}`}`),
    facts: [oneLine(`${kinds[kind] ?? kind} · ${task.lead.shortName}`), dueOf(task, say), risk].filter(
      (fact) => fact !== null,
    ),
    url: publicUrl === null ? null : `${publicUrl}/tasks/${encodeURIComponent(task.id)}`,
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
function speakerOf(language: Language) {
  return (key: keyof (typeof letterWords)['vi'], params: Readonly<Record<string, string | number>> = {}) =>
    filled(letterWords[language][key], params);
}

function htmlLine({ title, facts, url }: Line): string {
  const name = url === null ? `<b>${escaped(title)}</b>` : link(url, title);
  return `<p style="margin:0;padding:12px 0;border-top:1px solid #dce1e7">${[name, ...facts.map(escaped)].join('<br>')}</p>`;
}
