import { fillWords, paperWords, spellDay } from '@tctp/contracts';
import type { OfficialPaper } from '../official-paper';
import { paragraph } from '../paper-blocks';
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
  const { summary, letterhead, period, today, asOf } = matter;
  const { number } = summary;
  const named = { number, period: period.name };
  return {
    fileName: fillWords(words.file, named),
    issuer: letterhead.issuer,
    number: { number: null, symbol: reportSymbol(number) },
    place: letterhead.place,
    day: today.slice(0, 4),
    kind: words.kind,
    subject: fillWords(words.subject, named),
    attachedTo: null,
    blocks: [
      paragraph(
        fillWords(words.opening, {
          ...named,
          day: spellDay(summary.issuedOn),
          title: withinSentence(summary.title),
          issuer: letterhead.name,
          asOf,
          running: period.last < today ? '' : words.running,
        }),
      ),
      ...standingBlocks(matter),
      ...resultBlocks(matter),
      ...lateBlocks(matter),
      ...forecastBlocks(matter),
      ...aheadBlocks(matter),
      paragraph(fillWords(words.closing, named)),
    ],
    recipients: words.recipients,
    signers: [letterhead.signer],
    landscape: false,
  };
}

/** "Thực hiện các nhiệm vụ" within a sentence; what begins with an abbreviation stays as it is. */
function withinSentence(title: string): string {
  const [first = '', second = ''] = title;
  return second === second.toLocaleUpperCase('vi')
    ? title
    : first.toLocaleLowerCase('vi') + title.slice(first.length);
}
