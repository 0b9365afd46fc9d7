import { formatDay } from '@tctp/contracts';
import type { Directive } from '@tctp/contracts';
import { formatMoment, formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Note } from '../note';

export function DirectiveList({ directives }: { directives: readonly Directive[] }) {
  const { t, language } = useWords();
  return directives.map((one) => (
    <Note key={one.id} icon="flag">
      <p>{one.text}</p>
      <p className="small sub">
        {t('directive.given', {
          who: one.givenBy.displayName,
          at: formatMoment(one.givenAt),
          due: language === 'vi' ? formatWeekday(one.dueOn, language) : formatDay(one.dueOn),
        })}
      </p>
      {one.reply !== null && one.repliedAt !== null && (
        <p>
          <b>{t('directive.reply')}</b> “{one.reply}”{' '}
          <span className="small sub">{formatMoment(one.repliedAt)}</span>
        </p>
      )}
    </Note>
  ));
}
