import { fillWords, paperWords, spellDay } from '@tctp/contracts';
import type { OfficialPaper, PaperBlock } from '../official-paper';
import { named, numbered, paragraph } from '../paper-blocks';
import { reportSymbol } from '../report-symbol';
import { aheadBlocks } from './report-ahead';
import { forecastBlocks } from './report-forecast';
import { lateBlocks } from './report-late';
import type { ReportMatter } from './report-matter';
import { resultBlocks } from './report-results';
import { standingBlocks } from './report-standing';

const words = paperWords.report;

/** Five sections, each of which says so where it has nothing to tell. */
export function writeReport(matter: ReportMatter): OfficialPaper {
  return {
    ...frameOf(matter),
    blocks: numbered([
      ...openingBlocks(matter),
      ...standingBlocks(matter),
      ...resultBlocks(matter),
      ...lateBlocks(matter),
      ...forecastBlocks(matter),
      ...aheadBlocks(matter),
      ...closingBlocks(matter),
    ]),
    recipients: words.recipients,
  };
}

/** Everything but its words. */
export function frameOf({
  summary: { number },
  letterhead,
  period,
  today,
}: Pick<ReportMatter, 'summary' | 'letterhead' | 'period' | 'today'>): Omit<
  OfficialPaper,
  'blocks' | 'recipients'
> {
  const of = { number, period: period.name };
  return {
    fileName: fillWords(words.file, of),
    issuer: letterhead.issuer,
    number: { number: null, symbol: reportSymbol(number) },
    place: letterhead.place,
    day: today.slice(0, 4),
    kind: words.kind,
    subject: fillWords(words.subject, of),
    attachedTo: null,
    signers: [letterhead.signer],
    landscape: false,
  };
}

export function openingBlocks({ summary, letterhead, period, today, asOf }: ReportMatter): PaperBlock[] {
  const text = fillWords(words.opening, {
    number: summary.number,
    period: period.name,
    day: spellDay(summary.issuedOn),
    title: withinSentence(summary.title),
    issuer: letterhead.name,
    asOf,
    running: period.last < today ? '' : words.running,
  });
  return [named('opening', paragraph(text))];
}

export function closingBlocks({ summary: { number }, period }: ReportMatter): PaperBlock[] {
  return [named('closing', paragraph(fillWords(words.closing, { number, period: period.name })))];
}

/** "Thực hiện các nhiệm vụ" within a sentence; what begins with an abbreviation stays as it is. */
function withinSentence(title: string): string {
  const [first = '', second = ''] = title;
  return second === second.toLocaleUpperCase('vi')
    ? title
    : first.toLocaleLowerCase('vi') + title.slice(first.length);
}
