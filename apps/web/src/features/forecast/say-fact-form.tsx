import type { FactSaid, SetFact } from '@tctp/contracts';
import { Form } from 'antd';
import { useState } from 'react';
import { sayFactCommand } from '../../api/set-fact-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import type { NamedDocument } from '../../parts/document-part';
import { DocumentPart, documentOf } from '../../parts/document-part';
import { ProblemNote } from '../../parts/problem-note';
import type { FactDraft } from '../../parts/task/fact-fields';
import { FactFields } from '../../parts/task/fact-fields';

interface Props {
  planId: string;
  fact: SetFact;
  onDone: () => void;
}

/** The figure, why, and on which document; or that it is not known after all. */
export function SayFactForm({ planId, fact, onDone }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<{ facts: FactDraft }>();
  const value = Form.useWatch<FactDraft[string]>(['facts', fact.name], form);
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState<NamedDocument>({ number: '', issuedOn: null });
  const [unknown, setUnknown] = useState(false);
  const command = useCommand<FactSaid>(onDone);
  const ready = reason.trim() !== '' && (unknown || (value !== null && value !== undefined));
  return (
    <Form
      form={form}
      layout="vertical"
      className="form"
      initialValues={{ facts: { [fact.name]: fact.value } }}
      onFinish={() =>
        command.mutate(
          sayFactCommand(planId, fact.version, {
            fact: fact.name,
            value: unknown ? null : (value ?? null),
            reason: reason.trim(),
            document: documentOf(document),
          }),
        )
      }
    >
      {!unknown && <FactFields specs={[fact]} />}
      {fact.value !== null && (
        <label>
          <input
            type="checkbox"
            checked={unknown}
            onChange={(event) => setUnknown(event.target.checked)}
            data-testid="fact-unknown"
          />{' '}
          {t('setFacts.takeBack')}
        </label>
      )}
      <ReasonField value={reason} onChange={setReason} />
      <DocumentPart {...document} onChange={(part) => setDocument((old) => ({ ...old, ...part }))} />
      <ProblemNote error={command.error} />
      <div className="ends">
        <Button look="p" type="submit" disabled={!ready} busy={command.isPending} testId="fact-send">
          {t('setFacts.save')}
        </Button>
        {!ready && <span className="small sub">{t('admin.incomplete')}</span>}
      </div>
    </Form>
  );
}
