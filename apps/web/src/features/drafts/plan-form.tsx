import type { DraftFinding } from '@tctp/contracts';
import { PLAN_PARTS } from '@tctp/domain';
import type { DraftEdit, PlanPart } from '@tctp/domain';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { ChoiceField, TextField } from '../../parts/admin/fields';
import { dayShown, dayTyped } from './day-typed';
import { useDesk } from './desk';
import { EditFoot } from './edit-foot';

interface Props {
  part: PlanPart | null;
  finding: DraftFinding | null;
}

/** Typed as on paper. */
const DAYS: ReadonlySet<PlanPart> = new Set(['issuedOn', 'endsOn']);

/** The head of the plan; only what is changed is sent. */
export function PlanForm({ part, finding }: Props) {
  const { t } = useWords();
  const { plan, units, criteriaSets } = useDesk().view;
  const before: Record<PlanPart, string> = {
    number: plan.number ?? '',
    title: plan.title ?? '',
    year: plan.year === null ? '' : String(plan.year),
    issuedOn: dayShown(plan.issuedOn),
    endsOn: dayShown(plan.endsOn),
    authority: plan.authority?.id ?? '',
    reviewer: plan.reviewer?.id ?? '',
  };
  const setBefore = plan.criteriaSetId ?? '';
  const [parts, setParts] = useState(before);
  const [criteria, setCriteria] = useState(setBefore);
  const change = (one: PlanPart) => (to: string) => setParts({ ...parts, [one]: to });
  const edits: DraftEdit[] = [
    ...PLAN_PARTS.filter((one) => parts[one].trim() !== before[one]).map((one): DraftEdit => ({
      change: 'plan',
      part: one,
      to: DAYS.has(one) ? (dayTyped(parts[one]) ?? '') : parts[one].trim(),
    })),
    ...(criteria === setBefore ? [] : [{ change: 'criteria', to: criteria } as const]),
  ];
  const text = (one: PlanPart, lines = 1) => (
    <TextField
      label={t(`drafts.part.${one}`)}
      value={parts[one]}
      onChange={change(one)}
      lines={lines}
      maxLength={4000}
      testId={`plan-${one}`}
      autoFocus={one === part}
    />
  );
  const unit = (one: 'authority' | 'reviewer') => (
    <ChoiceField
      label={t(`drafts.part.${one}`)}
      value={parts[one]}
      options={[
        { value: '', label: t('points.unknown') },
        ...units.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={change(one)}
      testId={`plan-${one}`}
    />
  );
  return (
    <div className="form">
      <div className="pair">
        {text('number')}
        {text('year')}
      </div>
      {text('title', 2)}
      <div className="pair">
        {text('issuedOn')}
        {text('endsOn')}
      </div>
      {unit('authority')}
      {unit('reviewer')}
      <ChoiceField
        label={t('drafts.part.criteria')}
        value={criteria}
        options={[
          { value: '', label: t('drafts.criteriaOfPaper') },
          ...criteriaSets.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={setCriteria}
        testId="plan-criteria"
      />
      <EditFoot
        edits={edits}
        finding={finding}
        missing={[...DAYS].some((one) => dayTyped(parts[one]) === null) ? t('drafts.noDay') : null}
      />
    </div>
  );
}
