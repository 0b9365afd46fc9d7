import { formatDay, formatPoints } from '@tctp/contracts';
import type { Submission, TaskDetail } from '@tctp/contracts';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';

/** Every time the unit handed something in, and what became of it. */
export function SubmissionsPanel({ task }: { task: TaskDetail }) {
  const { t, language, say } = useWords();
  if (task.submissions.length === 0) return null;
  const newestFirst = [...task.submissions].sort((left, right) => right.number - left.number);
  return (
    <Panel id="submissions" title={t('submissions.title')} flush>
      <ul className="submissions">
        {newestFirst.map((one) => (
          <li key={one.number} className="pad">
            <p>
              <b>{t('submissions.number', { number: one.number })}</b> ·{' '}
              {t(`submissions.outcome.${one.outcome}`)}
            </p>
            <p className="small sub">
              {t('submissions.by', { who: one.submittedBy.displayName, at: formatMoment(one.submittedAt) })}
              {one.reviewedBy !== null &&
                one.reviewedAt !== null &&
                ` · ${t('submissions.reviewedBy', { who: one.reviewedBy.displayName, at: formatMoment(one.reviewedAt) })}`}
            </p>
            {facts(one)}
            <p>
              {t('submissions.points', {
                claimed: points(one.claimedPoints),
                reviewed: points(one.reviewedPoints),
              })}
            </p>
            {one.note !== null && <p className="sub">“{one.note}”</p>}
            {one.outcome === 'returned' && (
              <p>
                <b>{returnLabel(one.returnReason)}</b>
              </p>
            )}
            {one.reviewNote !== null && <p>“{one.reviewNote}”</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );

  function points(value: string | null): string {
    return value === null ? '–' : formatPoints(value, language);
  }

  function returnLabel(code: string | null): string {
    const reason = task.returnReasons.find((one) => one.code === code);
    return reason === undefined ? (code ?? '') : say(reason.label);
  }

  function facts(one: Submission) {
    const shown = task.facts.flatMap((spec) => {
      const value = one.reviewedFacts?.[spec.name] ?? one.claimedFacts[spec.name];
      return value === undefined ? [] : [`${say(spec.label)}: ${inWords(spec, value)}`];
    });
    return shown.length > 0 && <p>{shown.join('; ')}</p>;
  }

  function inWords(spec: TaskDetail['facts'][number], value: Submission['claimedFacts'][string]): string {
    if (typeof value === 'object') return `${value.part}/${value.whole}`;
    if (spec.kind === 'date' && value !== 'never') return formatDay(String(value));
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    const choice = spec.choices?.find((one) => one.value === value);
    if (choice !== undefined) return say(choice.label);
    const text = String(value).replace('.', t('decimalSeparator'));
    return spec.kind === 'percent' ? `${text} %` : text;
  }
}
