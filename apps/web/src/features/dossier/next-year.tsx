import type { Dossier } from '@tctp/contracts';
import { formatPoints } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';

/** What to do next year: where most was lost first, with the reason given; what cannot be ranked is named. */
export function NextYear({ dossier: { components, losses } }: { dossier: Dossier }) {
  const { t, language } = useWords();
  const unranked = components.filter(
    ({ official, loss }) => official !== null && official.points !== null && loss === null,
  );
  return (
    <>
      {losses.length === 0 && <EmptyNote>{t('result.noLoss')}</EmptyNote>}
      <ol className="next-year">
        {losses.map(({ code, loss }) => {
          const line = components.find((one) => one.code === code);
          return (
            <li key={code}>
              <b className="nb">{t('result.lost', { points: formatPoints(loss, language) })}</b>
              <span>
                <span className="code">{code}</span> {line?.title}
                <span className="small sub next-why">{line?.official?.reason}</span>
                <span className="small sub next-why">{line?.leads.join(', ')}</span>
              </span>
            </li>
          );
        })}
      </ol>
      {unranked.length > 0 && (
        <p className="small sub next-unknown">
          {t('result.unknown', {
            count: unranked.length,
            codes: unranked.map(({ code }) => code).join(', '),
          })}
        </p>
      )}
    </>
  );
}
