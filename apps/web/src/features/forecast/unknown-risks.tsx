import { formatPoints } from '@tctp/contracts';
import type { ForecastView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';

/** A risk without a number stays in words. */
export function UnknownRisks({ forecast }: { forecast: ForecastView }) {
  const { t, language } = useWords();
  if (forecast.unknown.length === 0) return null;
  const count = forecast.unknown.reduce((sum, field) => sum + field.components.length, 0);
  return (
    <Panel title={t('unknown.title')} aside={t('unknown.count', { count })}>
      <p className="sub">{t('unknown.why')}</p>
      {forecast.unknown.map((field) => (
        <div key={field.fieldCode} className="unknown-field">
          <h3>
            {/^\d/.test(field.fieldCode) && field.fieldCode} {field.fieldTitle}{' '}
            <span className="small sub unknown-most">
              {t('unknown.atMost', { points: formatPoints(field.atMost, language) })}
            </span>
          </h3>
          <ul>
            {field.components.map((component) => (
              <li key={component.code}>
                <span>
                  <span className="code sub">{component.code}</span> {component.title}
                </span>
                <span className={`small nb ${component.state === 'overdue' ? 'late-text' : 'sub'}`}>
                  {t(`unknown.state.${component.state}`)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}
