import type { ReportSectionView } from '@tctp/contracts';
import type { Words } from '../../i18n/use-words';

type Kept = Pick<ReportSectionView['title'], 'composed' | 'edited'>;

export function shown({ composed, edited }: Kept): string {
  return edited ?? composed ?? '';
}

/** Its title, or else how it begins: opening and closing have none. */
export function sectionName({ title, parts }: ReportSectionView, { t }: Pick<Words, 't'>): string {
  const [first] = parts;
  const text = shown(title) || (first !== undefined && first.kind !== 'table' ? shown(first) : '');
  const short = text.length > 60 ? `${text.slice(0, 60).trim()}…` : text;
  return short === '' ? t('reports.untitled') : short;
}

/** Whether a person has to look at something in it again. */
export function isMoved({ title, parts }: ReportSectionView): boolean {
  return title.overtaken || parts.some((part) => part.kind !== 'table' && part.overtaken);
}

export function isEdited({ title, parts }: ReportSectionView): boolean {
  return title.edited !== null || parts.some((part) => part.kind !== 'table' && part.edited !== null);
}

/** As a line begins: "Quý III/2017". */
export function begun(name: string): string {
  return name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1);
}
