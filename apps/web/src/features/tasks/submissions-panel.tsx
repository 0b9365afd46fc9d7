import { formatPoints } from '@tctp/contracts';
import type { Submission, TaskDetail } from '@tctp/contracts';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { factInWords } from '../../parts/task/fact-words';

/** Every time the unit handed something in, with both points, and what became of it. */
export function SubmissionsPanel({ task }: { task: TaskDetail }) {
  const words = useWords();
  const { t, language, say } = words;
  if (task.submissions.length === 0) return null;
  const newestFirst = [...task.submissions].sort((left, right) => right.number - left.number);
  return (
    <Panel id="submissions" title={t('submissions.title')} flush>
      <ul className="submissions">
        {newestFirst.map((one) => (
          <li key={one.number} className="pad" data-testid={`submission-${one.number}`}>
            <p className="submission-head">
              <span>
                <b>{t('submissions.number', { number: one.number })}</b> ·{' '}
                {t(`submissions.outcome.${one.outcome}`)}
                {one.outcome === 'returned' && `: ${returnLabel(one.returnReason)}`}
              </span>
              <span className="nb">
                {t('submissions.claimed')} <b>{points(one.claimedPoints)}</b> · {t('submissions.reviewed')}{' '}
                <b>{points(one.reviewedPoints)}</b>
              </span>
            </p>
            {facts(one)}
            <p className="small sub">
              {t('submissions.by', { who: one.submittedBy.displayName, at: formatMoment(one.submittedAt) })}
            </p>
            {one.note !== null && <p className="sub">“{one.note}”</p>}
            {one.reviewedBy !== null && one.reviewedAt !== null && (
              <p className="small sub">
                {t('submissions.reviewedBy', {
                  who: one.reviewedBy.displayName,
                  at: formatMoment(one.reviewedAt),
                })}
              </p>
            )}
            {one.reviewNote !== null && <p className="sub">“{one.reviewNote}”</p>}
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

  /** As claimed; where the reviewer has corrected a figure, both. */
  function facts({ claimedFacts, reviewedFacts }: Submission) {
    const shown = task.facts.flatMap((spec) => {
      const claimed = claimedFacts[spec.name];
      const reviewed = reviewedFacts?.[spec.name];
      if (claimed === undefined) return [];
      const said = factInWords(spec, claimed, words);
      const mended = reviewed === undefined ? said : factInWords(spec, reviewed, words);
      return [`${say(spec.label)}: ${mended === said ? said : t('submissions.corrected', { said, mended })}`];
    });
    return shown.length > 0 && <p>{shown.join('; ')}</p>;
  }
}
