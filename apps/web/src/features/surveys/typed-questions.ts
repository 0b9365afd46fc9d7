import type { SurveyQuestionView } from '@tctp/contracts';
import { formatMaximum } from '@tctp/contracts';
import type { Language } from '@tctp/contracts';
import { comparePoints, points, sumPoints } from '@tctp/domain';

/** A question as somebody types it; `key` keeps its place on the screen while others come and go. */
export interface TypedQuestion {
  key: string;
  target: string;
  section: string;
  wording: string;
  max: string;
  source: string;
  options: readonly { wording: string; share: string }[];
}
export type QuestionFault = 'wording' | 'max' | 'options' | 'share';

export function aQuestion(key: string, target: string, section = ''): TypedQuestion {
  const empty = { wording: '', share: '' };
  return { key, target, section, wording: '', max: '', source: '', options: [empty, empty] };
}

export function typedOf(questions: readonly SurveyQuestionView[], language: Language): TypedQuestion[] {
  return questions.map(({ target, section, wording, max, source, options }, at) => ({
    key: `old-${at}`,
    target,
    section: section ?? '',
    wording,
    max: formatMaximum(max, language),
    source: source ?? '',
    options: options.map((one) => ({ wording: one.wording, share: formatMaximum(one.share, language) })),
  }));
}

/** As it is sent, or what is missing; a comma is a point. */
export function readQuestion({
  target,
  section,
  wording,
  max,
  source,
  options,
}: TypedQuestion): SurveyQuestionView | QuestionFault {
  const filled = options.filter((one) => one.wording.trim() !== '' || one.share.trim() !== '');
  const read = filled.map((one) => ({ wording: one.wording.trim(), share: decimal(one.share) }));
  const most = decimal(max);
  if (wording.trim() === '') return 'wording';
  if (most === null || comparePoints(most, '0') <= 0) return 'max';
  if (read.length < 2 || read.some((one) => one.wording === '')) return 'options';
  const shares = read.flatMap(({ wording: words, share }) =>
    share === null || comparePoints(share, '1') > 0 ? [] : [{ wording: words, share }],
  );
  if (shares.length < read.length) return 'share';
  return {
    target,
    section: section.trim() || null,
    wording: wording.trim(),
    max: most,
    source: source.trim() || null,
    options: shares,
  };
}

export function sumTyped(questions: readonly TypedQuestion[]): string {
  return sumPoints(questions.flatMap(({ max }) => decimal(max) ?? []));
}

function decimal(text: string): string | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,5}(\.\d{1,4})?$/.test(plain) ? points(plain) : null;
}
