import type { DraftFinding, DraftRowView } from '@tctp/contracts';
import type { DraftEdit, RowPart } from '@tctp/domain';
import { ROW_PARTS } from '@tctp/domain';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { TextField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { PickOne } from '../../parts/pick-one';
import { deadlineAlike } from './deadline-alike';
import { useDesk } from './desk';
import { EditFoot } from './edit-foot';
import { FoldedField } from './folded-field';
import { RowDeadline } from './row-deadline';
import { UnitsField } from './units-field';
import { UnmatchedField } from './unmatched-field';

interface Props {
  row: DraftRowView;
  part: RowPart | 'coordinators' | null;
  finding: DraftFinding | null;
}

/** Everything about one row; only what is changed is sent. */
export function RowForm({ row, part, finding }: Props) {
  const { t } = useWords();
  const desk = useDesk();
  const { units } = desk.view;
  const before = partsOf(row);
  const idsBefore = row.coordinators.flatMap(({ unit }) => unit?.id ?? []);
  const [parts, setParts] = useState(before);
  const [ids, setIds] = useState<readonly string[]>(idsBefore);
  const [meant, setMeant] = useState<Readonly<Record<string, string>>>({});
  const alike = deadlineAlike(row, desk.view.rows);
  const [together, setTogether] = useState(false);
  const isNewDeadline = parts.deadline.trim() !== before.deadline;
  const unmatched = [row.lead, ...row.coordinators].flatMap(({ words, unit }) =>
    unit === null && words !== '' ? [words] : [],
  );
  const edits: DraftEdit[] = [
    ...ROW_PARTS.filter((one) => parts[one].trim() !== before[one]).map((one): DraftEdit => ({
      change: 'row',
      row: row.id,
      part: one,
      to: parts[one].trim(),
    })),
    ...(isNewDeadline && together ? alike : []).map((id): DraftEdit => ({
      change: 'row',
      row: id,
      part: 'deadline',
      to: parts.deadline.trim(),
    })),
    ...(ids.join(' ') === idsBefore.join(' ')
      ? []
      : [{ change: 'coordinators', row: row.id, to: ids } as const]),
    ...Object.entries(meant).map(([words, to]): DraftEdit => ({ change: 'unit', words, to })),
  ];
  const change = (one: RowPart) => (to: string) => setParts({ ...parts, [one]: to });
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const text = (one: RowPart, lines = 1) => (
    <TextField
      label={t(`drafts.rowPart.${one}`)}
      value={parts[one]}
      onChange={change(one)}
      lines={lines}
      maxLength={4000}
      testId={`row-${one}`}
      autoFocus={one === part}
    />
  );

  return (
    <div className="form">
      <div className="pair">
        {text('number')}
        {text('code')}
      </div>
      {text('title', 2)}
      {[...new Set(unmatched)].map((words, at) => (
        <UnmatchedField
          key={words}
          words={words}
          units={units}
          value={meant[words]}
          onChange={(to) => setMeant({ ...meant, [words]: to })}
          isOpen={at === 0 && (part === 'lead' || part === 'coordinators')}
        />
      ))}
      <FoldedField
        label={t('drafts.rowPart.lead')}
        value={parts.lead === '' ? <span className="tag ask">{t('drafts.noLead')}</span> : nameOf(parts.lead)}
        isOpen={part === 'lead' && unmatched.length === 0}
        testId="change-lead"
      >
        <PickOne
          value={parts.lead}
          onChange={change('lead')}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          none={t('pick.nothing')}
          search={t('pick.unit')}
          testId="row-lead"
        />
      </FoldedField>
      <FoldedField
        label={t('drafts.rowPart.coordinators')}
        value={ids.map(nameOf).join('; ') || t('drafts.nobody')}
        isOpen={part === 'coordinators' && unmatched.length === 0}
        testId="change-coordinators"
      >
        <UnitsField
          label={t('drafts.rowPart.coordinators')}
          units={units}
          value={ids}
          onChange={setIds}
          testId="row-coordinators"
        />
      </FoldedField>
      {text('deliverable', 2)}
      {text('requirement', 2)}
      {text('deadline')}
      {alike.length > 0 && isNewDeadline && (
        <label className="check">
          <input
            type="checkbox"
            checked={together}
            onChange={(event) => setTogether(event.target.checked)}
            data-testid="deadline-alike"
          />
          {t('drafts.deadline.alike', { count: alike.length })}
        </label>
      )}
      <div className="recognised">
        <p className="small sub">
          {parts.deadline === before.deadline ? t('drafts.deadline.read') : t('drafts.deadline.toRead')}
        </p>
        {parts.deadline === before.deadline && (
          <RowDeadline deadline={{ ...row.deadline, words: row.deadline.words }} marks={null} />
        )}
      </div>
      <EditFoot edits={edits} finding={finding} />
      {finding === null && (
        <div>
          <Button
            look="quiet"
            onClick={() => desk.edit({ what: 'remove', rowId: row.id, finding: null })}
            testId="remove-row"
          >
            {t('drafts.removeRow')}
          </Button>
        </div>
      )}
    </div>
  );
}

function partsOf(row: DraftRowView): Record<RowPart, string> {
  return {
    number: row.number ?? '',
    code: row.code ?? '',
    title: row.title,
    lead: row.lead.unit?.id ?? '',
    deliverable: row.deliverable,
    requirement: row.requirement,
    deadline: row.deadline.words,
  };
}
