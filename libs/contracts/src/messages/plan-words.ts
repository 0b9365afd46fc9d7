import type { Bilingual, Finding, Points } from '@tctp/domain';
import { formatMaximum } from './figures';
import { speakFinding } from './speak-finding';

/** The sentences a plan gets that is made of a draft: in the language of its paper, notes in both. */
export const planWords = {
  note: (finding: Finding): Bilingual => ({ vi: noted(finding, 'vi'), en: noted(finding, 'en') }),
  lost: ({ year, lost, reason }: LostRow): Bilingual => ({
    vi: lostFor(`Năm ${year} mất ${formatMaximum(lost, 'vi')} điểm`, reason),
    en: lostFor(`${formatMaximum(lost, 'en')} points lost in ${year}`, reason),
  }),
  setTitle: ({ number }: { number: string }) => `Bộ tiêu chí theo những gì kế hoạch ${number} ghi`,
  setSource: ({ number, title }: { number: string; title: string }) => `Kế hoạch ${number}: ${title}`,
  rest: 'Các lĩnh vực kế hoạch không nêu',
  restSource: ({ max, listed, rest }: { max: string; listed: string; rest: string }) =>
    `Tổng điểm tối đa ${formatMaximum(max, 'vi')}; các lĩnh vực được nêu cộng ${formatMaximum(listed, 'vi')}, còn lại ${formatMaximum(rest, 'vi')}.`,
  survey: 'Điều tra xã hội học',
  surveySource: (max: string) => `Điểm điều tra xã hội học tối đa ${formatMaximum(max, 'vi')}`,
  reasonUnknown: { vi: 'Chưa rõ lý do', en: 'Reason unknown' },
};

interface LostRow {
  year: number;
  lost: Points;
  reason: string | null;
}

/** The reason in the words of whoever gave it. */
function lostFor(what: string, reason: string | null): string {
  return reason === null ? `${what}.` : `${what}: ${reason}`;
}

function noted(finding: Finding, language: 'vi' | 'en'): string {
  const { title, seen } = speakFinding(finding, language);
  return `${title}: ${seen}`;
}
