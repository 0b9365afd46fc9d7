import type { CriteriaComponent } from '@tctp/contracts';
import { formatMaximum } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { useRuleLines } from './use-rule-lines';

/** A component with its maximum, its rule in the source's words and in plain lines, and what it asks for. */
export function ComponentRow({ component }: { component: CriteriaComponent }) {
  const { t, say, language } = useWords();
  const linesOf = useRuleLines();
  const { rule } = component;
  return (
    <details className="component-row" data-testid={`component-${component.code}`}>
      <summary>
        <b className="code">{component.code}</b>
        <span>{component.title}</span>
        <span className="nb">
          {component.max === null ? (
            <span className="tag ask">{t('points.unknown')}</span>
          ) : (
            <b>{formatMaximum(component.max, language)}</b>
          )}
        </span>
      </summary>
      <div className="stack tight body">
        {rule === null ? (
          <p className="sub">{t('criteria.noRule')}</p>
        ) : (
          <>
            {rule.source !== '' && <blockquote className="quote">“{rule.source}”</blockquote>}
            <ul className="rule-lines">
              {linesOf(component).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {rule.assumption !== undefined && (
              <p className="small">
                <span className="tag ask">{t('task.assumed')}</span> {say(rule.assumption)}
              </p>
            )}
          </>
        )}
        {component.facts.length > 0 && (
          <p className="small">
            <span className="sub">{t('criteria.facts')}:</span>{' '}
            {component.facts.map(({ label }) => say(label)).join('; ')}
          </p>
        )}
        {component.evidence.length > 0 && (
          <p className="small">
            <span className="sub">{t('criteria.evidence')}:</span> {component.evidence.join('; ')}
          </p>
        )}
        {component.outsideControl !== null && (
          <p className="small">
            <span className="sub">{t('criteria.outside')}:</span> {say(component.outsideControl)}
          </p>
        )}
        {component.confidence !== null && (
          <p className="small sub">{t(`criteria.confidence.${component.confidence}`)}</p>
        )}
      </div>
    </details>
  );
}
