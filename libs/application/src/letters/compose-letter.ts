import type { Language } from '@tctp/contracts';
import { formatDay } from '@tctp/contracts';
import { lineOf, speakerOf } from './letter-lines';
import type { Line, ToldLine } from './letter-lines';
import { escaped, link, oneLine, page, paragraph } from './letter-parts';
import type { Mail } from './letters';

/** Everything beyond these is one line, and stands in the ledger. */
const MOST_LINES = 20;

export interface LetterToCompose {
  name: string;
  address: string;
  day: string;
  language: Language;
  messageId: string;
  /** Worst first. */
  told: readonly ToldLine[];
  /** Null: nobody has said where the program is reached, so there are no links. */
  publicUrl: string | null;
}

/** The daily letter, as text and as HTML that reads on a phone. Says no more than the ledger does. */
export function composeLetter(letter: LetterToCompose): Mail {
  const { language, told, publicUrl } = letter;
  const say = speakerOf(language);
  const late = told.filter(({ task, entry }) => task?.time === 'overdue' || entry?.late === true).length;
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

function htmlLine({ title, facts, url }: Line): string {
  const name = url === null ? `<b>${escaped(title)}</b>` : link(url, title);
  return `<p style="margin:0;padding:12px 0;border-top:1px solid #dce1e7">${[name, ...facts.map(escaped)].join('<br>')}</p>`;
}
