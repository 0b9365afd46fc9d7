import { formatPoints } from '@tctp/contracts';
import type { TaskDetail } from '@tctp/contracts';
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import { ClaimNote } from './claim-note';
import type { FactDraft, FactValue } from './fact-fields';
import { FactFields, givenFacts } from './fact-fields';
import { FactChanges } from './fact-changes';
import { PointsNote } from './points-note';
import type { ReturnDraft } from './return-fields';
import { ReturnFields, missingIn } from './return-fields';
import { ToldFigures } from './told-line';
import { TimelyField } from './timely-field';
import { awaitsConfirmation, pendingSubmission } from './submissions';
import { useDecisionKeys } from './use-decision-keys';
import './decision-panel.css';

/** What somebody has typed and not yet sent. */
export interface DecisionDraft extends ReturnDraft {
  facts?: FactDraft;
  corrected?: boolean;
  deliveredInTime?: boolean;
}
export interface Verdict {
  verb: 'approve' | 'return';
  body: Record<string, unknown>;
}

interface Props {
  task: TaskDetail;
  draft?: DecisionDraft | undefined;
  onDraft?: (draft: DecisionDraft) => void;
  onDecide: (verdict: Verdict) => void;
  busy?: boolean;
  /** What was refused, beside the buttons. */
  problem?: ReactNode;
  /** Above everything, where the form fills a pane of its own. */
  head?: ReactNode;
  /** Words between the figures and the return: the rule, what is outside control. */
  children?: ReactNode;
  /** `a` approves and `r` returns: on a screen that shows this one task to be decided. */
  keys?: boolean;
}

/** Accept or correct the facts and approve, or return with a coded reason and a note. The server says which are open. */
export function DecisionForm({
  task,
  draft: start,
  onDraft,
  onDecide,
  busy = false,
  problem,
  head,
  children,
  keys = false,
}: Props) {
  const { t, language } = useWords();
  const submission = pendingSubmission(task);
  const claimed = submission?.reviewedFacts ?? submission?.claimedFacts ?? {};
  const [form] = Form.useForm<DecisionDraft>();
  const [draft, setDraft] = useState<DecisionDraft>(start ?? {});
  const [missing, setMissing] = useState<'reason' | 'note' | null>(null);
  const asksTime = awaitsConfirmation(task);
  const mayReturn = task.actions.includes('return');
  const mayApprove = task.actions.includes('approve');
  const corrected = draft.corrected === true;

  function change(next: DecisionDraft) {
    setDraft(next);
    setMissing(null);
    onDraft?.(next);
  }

  function asClaimed() {
    form.setFieldsValue({ facts: claimed });
    const { facts: _facts, corrected: _corrected, ...rest } = draft;
    change(rest);
  }

  function take(name: string, value: FactValue) {
    form.setFieldValue(['facts', name], value);
    change({ ...draft, ...form.getFieldsValue(), corrected: true });
  }

  async function approve() {
    const names = [
      ...task.facts.map(({ name }) => ['facts', name]),
      ...(asksTime ? ['deliveredInTime'] : []),
    ];
    const filled = await form.validateFields(names).then(
      () => true,
      () => false,
    );
    if (!filled) return;
    const { facts, deliveredInTime } = form.getFieldsValue();
    onDecide({
      verb: 'approve',
      body: {
        ...(corrected ? { facts: givenFacts(facts) } : {}),
        ...(asksTime ? { deliveredInTime } : {}),
        ...(draft.note?.trim() ? { note: draft.note.trim() } : {}),
      },
    });
  }

  function giveBack() {
    const lacks = missingIn(draft);
    setMissing(lacks);
    if (lacks !== null) returning.focus(lacks);
    else onDecide({ verb: 'return', body: { reason: draft.reason, note: draft.note?.trim() } });
  }

  const returning = useDecisionKeys({
    on: keys && !busy,
    reasons: mayReturn ? task.returnReasons : [],
    approve: mayApprove ? () => void approve() : null,
    choose: (reason) => change({ ...draft, reason }),
  });
  const points = submission?.reviewedPoints ?? submission?.claimedPoints ?? null;

  return (
    <Form
      form={form}
      layout="vertical"
      className="decision"
      initialValues={{ facts: (corrected && draft.facts) || claimed, deliveredInTime: draft.deliveredInTime }}
      onValuesChange={(changed: DecisionDraft, all: DecisionDraft) =>
        change({ ...draft, ...all, corrected: corrected || changed.facts !== undefined })
      }
      scrollToFirstError
    >
      <div className="decision-body">
        {head}
        {task.facts.length > 0 && (
          <div>
            <h3>{t('review.claimed')}</h3>
            <FactFields specs={task.facts} told={task.told} onTake={take} />
          </div>
        )}
        <ToldFigures told={task.told} />
        {corrected && (
          <FactChanges task={task} before={claimed} after={draft.facts ?? {}} onUndo={asClaimed} />
        )}
        {corrected ? (
          <PointsNote task={task} facts={givenFacts(draft.facts)} />
        ) : (
          <ClaimNote task={task} points={points} />
        )}
        {asksTime && <TimelyField day={task.due.lastDay} />}
        {children}
        {mayReturn && (
          <ReturnFields
            reasons={task.returnReasons}
            value={draft}
            onChange={(value) => change({ ...draft, ...value })}
            onSend={giveBack}
            missing={missing}
            digits={keys}
            section={returning.section}
          />
        )}
        {problem}
      </div>
      <div className="thumb decide">
        {mayReturn && (
          <Button icon="undo" disabled={busy} onClick={giveBack} testId="action-return">
            {t('review.return')}
            {keys && <kbd className="kbd only-desk">r</kbd>}
          </Button>
        )}
        {mayApprove && (
          <Button look="p" icon="check" busy={busy} onClick={() => void approve()} testId="approve-confirm">
            {points === null || corrected
              ? t('review.approve')
              : t('review.approvePoints', { points: formatPoints(points, language) })}
            {keys && <kbd className="kbd only-desk">a</kbd>}
          </Button>
        )}
      </div>
    </Form>
  );
}
