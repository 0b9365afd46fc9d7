import type { EntryResultView } from '@tctp/contracts';
import { REGISTER_DEFINITIONS } from '@tctp/domain';
import type { RegisterBody, RegisterName } from '@tctp/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Command } from '../../api/use-command';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { EntryField } from './entry-field';
import { useRegisterWords } from '../../parts/registers/use-register-words';

interface Props {
  planId: string;
  register: RegisterName;
  act: string;
  /** What stands there already. */
  body: RegisterBody;
  /** What is said before the fields, and whether it is enough. */
  children?: ReactNode;
  complete?: boolean;
  commandOf: (said: { fields: Record<string, string | number | boolean>; reason?: string }) => Command;
  onDone: (answer: EntryResultView) => void;
}

/** What one act asks for. Fields it may set are filled with what is there; only what was changed is sent. */
export function ActForm({
  planId,
  register,
  act,
  body,
  children,
  complete = true,
  commandOf,
  onDone,
}: Props) {
  const { t } = useWords();
  const { actOf } = useRegisterWords(register);
  const { fields, acts } = REGISTER_DEFINITIONS[register];
  const { asks = [], may = [], reason: wantsReason, forgets } = acts[act] ?? {};
  const shown = Object.keys(fields).filter((field) => asks.includes(field) || may.includes(field));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const command = useCommand<EntryResultView>(onDone);
  const valueOf = (field: string) => typed[field] ?? String(body[field] ?? '');
  const ready =
    complete &&
    asks.every((field) => valueOf(field).trim() !== '') &&
    (wantsReason !== true || reason.trim() !== '');

  const send = () => {
    const changed = shown.filter(
      (field) =>
        asks.includes(field) || (typed[field] !== undefined && typed[field] !== String(body[field] ?? '')),
    );
    const said = Object.fromEntries(
      changed.map((field) => [field, readAs(fields[field]?.kind, valueOf(field))]),
    );
    command.mutate(commandOf({ fields: said, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }));
  };

  return (
    <form
      className="form"
      data-testid={`form-${act}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {children}
      {forgets === true && <Note tone="warn">{t('registers.forgetWhy')}</Note>}
      {shown.map((field) => (
        <EntryField
          key={field}
          planId={planId}
          register={register}
          field={field}
          needed={asks.includes(field)}
          value={valueOf(field)}
          onChange={(value) => setTyped((old) => ({ ...old, [field]: value }))}
        />
      ))}
      {wantsReason === true && <ReasonField value={reason} onChange={setReason} />}
      <ProblemNote error={command.error} />
      <div className="ends">
        <Button look="p" type="submit" disabled={!ready} busy={command.isPending} testId="send-act">
          {actOf(act)}
        </Button>
        {!ready && <span className="small sub">{t('admin.incomplete')}</span>}
      </div>
    </form>
  );
}

function readAs(kind: string | undefined, text: string): string | number | boolean {
  const value = text.trim();
  if (kind === 'count') return value === '' ? '' : Number(value);
  return kind === 'yesNo' && value !== '' ? value === 'true' : value;
}
