import type { RegisterEntryDetail } from '@tctp/contracts';
import { REGISTER_DEFINITIONS } from '@tctp/domain';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { useRegisterWords } from '../../parts/registers/use-register-words';

/** Who did what to an entry, when, and why; newest first. Of a personal field only that it changed. */
export function EntryHistory({ entry: { register, history } }: { entry: RegisterEntryDetail }) {
  const { t } = useWords();
  const { actOf, fieldOf, valueOf } = useRegisterWords(register);
  const { fields } = REGISTER_DEFINITIONS[register];
  return (
    <Panel title={t('admin.history')} flush>
      <ol className="admin-history" data-testid="entry-history">
        {history.map(({ sequence, act, by, at, changes, reason }) => (
          <li key={sequence}>
            <p className="admin-what">
              <b>{actOf(act)}</b>
              <span className="small sub">
                {by ?? t('registers.byClock')} · {formatMoment(at)}
              </span>
            </p>
            {changes.map(({ field, was, now }) => (
              <p key={field} className="small">
                <span className="sub">{field === 'file' ? t('registers.file') : fieldOf(field)}:</span>{' '}
                {fields[field]?.personal === true ? (
                  <i className="sub">{t('registers.personalChanged')}</i>
                ) : (
                  <>
                    {was !== null && valueOf(field, was)}
                    {was !== null && now !== null && <span className="to"> → </span>}
                    {now === null
                      ? was !== null && <i className="sub"> {t('registers.taken')}</i>
                      : valueOf(field, now)}
                  </>
                )}
              </p>
            ))}
            {reason !== null && (
              <p className="small">
                <span className="sub">{t('admin.reason')}:</span> {reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
