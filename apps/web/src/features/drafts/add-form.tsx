import type { DraftFinding } from '@tctp/contracts';
import { useState } from 'react';
import { newKey } from '../../api/idempotency-key';
import { useWords } from '../../i18n/use-words';
import { TextField } from '../../parts/admin/fields';
import { PickOne } from '../../parts/pick-one';
import type { Editing } from './desk';
import { useDesk } from './desk';
import { EditFoot } from './edit-foot';

interface Props {
  start: Extract<Editing, { what: 'add' }>;
  finding: DraftFinding | null;
}

/** A task that the annex does not have: for lost points, or for whatever the narrative asks. */
export function AddForm({ start, finding }: Props) {
  const { t } = useWords();
  const { units } = useDesk().view;
  const [row] = useState(() => `added-${newKey()}`);
  const [parts, setParts] = useState({
    code: start.code,
    title: start.title,
    lead: start.lead,
    deliverable: start.deliverable,
    deadline: start.deadline,
  });
  const text = (one: Exclude<keyof typeof parts, 'lead'>, lines = 1) => (
    <TextField
      label={t(`drafts.rowPart.${one}`)}
      value={parts[one]}
      onChange={(to) => setParts({ ...parts, [one]: to })}
      lines={lines}
      maxLength={4000}
      testId={`row-${one}`}
    />
  );
  const missing = (['code', 'title', 'lead', 'deliverable'] as const).filter(
    (one) => parts[one].trim() === '',
  );
  return (
    <div className="form">
      <div className="pair">
        {text('code')}
        {text('deadline')}
      </div>
      {text('title', 2)}
      {text('deliverable', 2)}
      <div className="field">
        <span className="sub" aria-hidden="true">
          {t('drafts.rowPart.lead')}
        </span>
        <PickOne
          value={parts.lead}
          onChange={(lead) => setParts({ ...parts, lead })}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          none={t('pick.nothing')}
          search={t('pick.unit')}
          testId="row-lead"
        />
      </div>
      <EditFoot
        edits={[
          {
            change: 'add',
            row,
            code: parts.code.trim(),
            title: parts.title.trim(),
            lead: parts.lead,
            deliverable: parts.deliverable.trim(),
            deadline: parts.deadline.trim(),
          },
        ]}
        finding={finding}
        missing={
          missing.length === 0
            ? null
            : t('drafts.stillMissing', {
                parts: missing.map((one) => t(`drafts.rowPart.${one}`).toLowerCase()).join(', '),
              })
        }
      />
    </div>
  );
}
