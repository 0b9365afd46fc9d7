import type { CommandResult, TaskDetail } from '@tctp/contracts';
import type { SubmissionCheck } from '@tctp/domain';
import { Form } from 'antd';
import type { FormInstance } from 'antd';
import { taskCommand, useCommand } from '../../api/use-command';
import { jumpTo } from '../../parts/jump-to';
import type { FactDraft, FactValue, FactValues } from '../../parts/task/fact-fields';
import { givenFacts } from '../../parts/task/fact-fields';
import { lastSubmission } from '../../parts/task/submissions';
import type { Seen } from '../../parts/task/use-seen';
import type { Keeping } from '../../parts/use-kept';
import { checksOf, placeOf } from './checks';

export interface Draft {
  facts?: FactDraft;
  note?: string;
}

export interface Submitting {
  form: FormInstance<Draft>;
  typed: Keeping<Draft>;
  /** What the fields hold when nothing was typed: the last submission's figures. */
  start: Draft;
  facts: FactValues;
  checks: readonly SubmissionCheck[];
  /** What stops it, and what only may cost points. */
  blocking: readonly SubmissionCheck[];
  costing: readonly SubmissionCheck[];
  command: ReturnType<typeof useCommand<CommandResult>>;
  /** Hands in, or leads to the first thing that is missing. */
  press: () => void;
  discard: () => void;
  /** A figure as a register has it, in place of what is typed. */
  take: (name: string, value: FactValue) => void;
}

/** Whether the reader's unit is the one that hands in, and may add to it now. */
export function mayHandIn({ relation, actions }: TaskDetail): boolean {
  return actions.includes('submit') || (relation === 'lead' && actions.includes('addEvidence'));
}

/** People state figures once; what they type stays on the device until it is handed in or discarded. */
export function useSubmitting(task: TaskDetail, seen: Seen, typed: Keeping<Draft>): Submitting {
  const [form] = Form.useForm<Draft>();
  const command = useCommand<CommandResult>(typed.drop);
  const start: Draft = { facts: lastSubmission(task)?.claimedFacts ?? {}, note: '' };
  const draft = typed.kept?.value ?? start;
  const facts = givenFacts(draft.facts);
  const checks = checksOf(task, facts);
  const open = (weight: SubmissionCheck['weight']) =>
    checks.filter((check) => !check.done && check.weight === weight);
  const blocking = open('blocks');
  return {
    form,
    typed,
    start,
    facts,
    checks,
    blocking,
    costing: open('costs'),
    command,
    press() {
      const [first] = blocking;
      if (first !== undefined) return jumpTo(placeOf(first));
      const note = draft.note?.trim();
      const body = { facts, ...(note ? { note } : {}) };
      command.mutate(taskCommand({ id: task.id, version: seen.version }, 'submit', body));
    },
    take(name, value) {
      form.setFieldValue(['facts', name], value);
      typed.keep(form.getFieldsValue());
    },
    discard() {
      typed.drop();
      form.setFieldsValue({ note: '', facts: emptied(task, start.facts) });
    },
  };
}

/** Fields keep what they are not told of: a figure without a value is told that it has none. */
function emptied({ facts }: TaskDetail, start: FactDraft | undefined): FactDraft {
  return Object.fromEntries(facts.map(({ name }) => [name, start?.[name] ?? null]));
}
