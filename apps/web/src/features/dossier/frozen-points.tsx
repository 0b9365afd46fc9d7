import type { DossierComponent } from '@tctp/contracts';
import { formatDay, formatMaximum, formatPoints } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import '../../parts/task/decision-panel.css';

type Fact = DossierComponent['facts'][number];
type Value = DossierComponent['submissions'][number]['reviewedFacts'][string];

/** The rule, and the points it had come to when the dossier was frozen, each with its reason. */
export function FrozenPoints({ component }: { component: DossierComponent }) {
  const { t, language, reason, say } = useWords();
  const { line, rule, claimed, reviewed, lastYear, appraisal, outsideControl } = component;
  const show = (points: string | null) => (points === null ? '–' : formatPoints(points, language));
  return (
    <Panel title={t('component.points')} aside={line.field}>
      <dl className="dossier-points">
        <Figure label={t('dossier.column.max')}>
          {line.max === null ? t('points.unknown') : formatMaximum(line.max, language)}
        </Figure>
        <Figure label={t('dossier.column.lastYear', { year: appraisal.lastYear })}>
          {lastYear.points === null ? t('points.unknown') : show(lastYear.points)}
        </Figure>
        <Figure label={t('dossier.column.claimed')}>{show(claimed.points)}</Figure>
        <Figure label={t('dossier.column.reviewed')} strong>
          {show(reviewed.points)}
        </Figure>
      </dl>
      <p className="small">
        {t('component.reasonOf', { name: t('dossier.column.reviewed'), reason: reason(reviewed.reason) })}
      </p>
      {lastYear.reason !== null && (
        <p className="small sub">
          {t('component.reasonOf', {
            name: t('dossier.column.lastYear', { year: appraisal.lastYear }),
            reason: say(lastYear.reason),
          })}
        </p>
      )}
      {outsideControl !== null && <p className="small sub">{say(outsideControl)}</p>}
      <h3 className="dossier-h3">{t('task.rule')}</h3>
      {rule === null ? (
        <p className="sub">{t('component.noRule')}</p>
      ) : (
        <>
          <blockquote className="quote">“{rule.source}”</blockquote>
          {rule.assumption !== null && (
            <p className="small">
              <span className="tag ask">{t('task.assumed')}</span> {say(rule.assumption)}
            </p>
          )}
        </>
      )}
      <Facts component={component} />
    </Panel>
  );
}

function Figure({ label, strong = false, children }: { label: string; strong?: boolean; children: string }) {
  return (
    <div className={strong ? 'strong' : undefined}>
      <dt className="small sub">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The figures the points rest on; where the reviewer corrected the unit, both. */
function Facts({ component: { facts, submissions } }: { component: DossierComponent }) {
  const { t, say } = useWords();
  const stated = submissions.flatMap(({ taskId, claimedFacts, reviewedFacts }) =>
    facts
      .filter(({ name }) => reviewedFacts[name] !== undefined)
      .map((fact) => ({
        key: `${taskId} ${fact.name}`,
        label: say(fact.label),
        now: told(fact, reviewedFacts[fact.name]),
        was: told(fact, claimedFacts[fact.name]),
      })),
  );
  if (stated.length === 0) return null;
  return (
    <>
      <h3 className="dossier-h3">{t('component.facts')}</h3>
      <ul className="dossier-facts">
        {stated.map(({ key, label, now, was }) => (
          <li key={key}>
            <span>{label}</span>
            <b>{now}</b>
            {was !== now && <span className="small sub">{t('component.claimedWas', { value: was })}</span>}
          </li>
        ))}
      </ul>
    </>
  );

  function told({ kind, choices }: Fact, value: Value | undefined): string {
    if (value === undefined) return '–';
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'object') return `${value.part}/${value.whole}`;
    const choice = choices?.find((one) => one.value === value);
    if (choice !== undefined) return say(choice.label);
    if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value))) return formatDay(String(value));
    return kind === 'percent' ? `${value} %` : String(value).replace('.', t('decimalSeparator'));
  }
}
