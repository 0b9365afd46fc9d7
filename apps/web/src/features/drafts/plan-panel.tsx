import { findingWords, formatDay } from '@tctp/contracts';
import type { DraftFinding } from '@tctp/contracts';
import { PLAN_PARTS } from '@tctp/domain';
import type { PlanPart } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Panel } from '../../parts/panel';
import { useDesk } from './desk';
import { targetOf } from './finding-target';

/** The head of the plan as it was read, and how the head of its annex was understood. */
export function PlanPanel({ chosen }: { chosen: DraftFinding | null }) {
  const { t, language } = useWords();
  const desk = useDesk();
  const { plan, columns, criteriaSets } = desk.view;
  const target = chosen === null ? null : targetOf(chosen);
  const values: Record<PlanPart, string | null> = {
    number: plan.number,
    title: plan.title,
    year: plan.year === null ? null : String(plan.year),
    issuedOn: plan.issuedOn && formatDay(plan.issuedOn),
    endsOn: plan.endsOn && formatDay(plan.endsOn),
    authority: plan.authority?.name ?? null,
    reviewer: plan.reviewer?.name ?? null,
  };
  const set = criteriaSets.find(({ id }) => id === plan.criteriaSetId);
  return (
    <>
      <Panel
        title={t('drafts.tab.plan')}
        flush
        aside={
          desk.isOpen && (
            <Button
              small
              icon="edit"
              onClick={() => desk.edit({ what: 'plan', part: null, finding: null })}
              testId="edit-plan"
            >
              {t('drafts.edit')}
            </Button>
          )
        }
      >
        <dl className="plan-parts">
          {PLAN_PARTS.map((part) => (
            <div key={part} data-about={(target?.tab === 'plan' && target.part === part) || undefined}>
              <dt>{t(`drafts.part.${part}`)}</dt>
              <dd>{values[part] ?? <span className="tag ask">{t('points.unknown')}</span>}</dd>
            </div>
          ))}
          <div>
            <dt>{t('drafts.part.criteria')}</dt>
            <dd>{set?.title ?? t('drafts.criteriaOfPaper')}</dd>
          </div>
        </dl>
      </Panel>
      {columns.length > 0 && (
        <Panel title={t('drafts.columns')} aside={t('drafts.columnsWhy')} flush>
          <dl className="plan-parts">
            {columns.map(({ title, meaning }, at) => (
              <div key={`${title} ${at}`}>
                <dt>“{title}”</dt>
                <dd>{findingWords[language].column[meaning]}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      )}
    </>
  );
}
