import type { TaskDetail } from '@tctp/contracts';
import { Form, Input } from 'antd';
import { dayOf, formatMoment, formatTime } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { FactFields } from '../../parts/task/fact-fields';
import { ToldFigures } from '../../parts/task/told-line';
import { PointsNote } from '../../parts/task/points-note';
import { RuleQuote } from '../../parts/task/rule-quote';
import { useOnline } from '../../parts/use-online';
import type { Submitting } from './use-submitting';

interface Props {
  task: TaskDetail;
  submitting: Submitting;
}

/** People state facts; the rule turns them into points, while they type. */
export function SubmitPanel({ task, submitting }: Props) {
  const { t } = useWords();
  const { form, typed, start, facts } = submitting;
  return (
    <Panel id="submit" title={t('facts.title')} aside={<DraftState submitting={submitting} />}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...start, ...typed.kept?.value }}
        onValuesChange={(_changed, all) => typed.keep(all)}
        data-testid="submit-form"
      >
        <ToldFigures told={task.told} />
        {task.facts.length === 0 ? (
          <Note>{t('facts.noRule')}</Note>
        ) : (
          <>
            <FactFields specs={task.facts} told={task.told} onTake={submitting.take} />
            <PointsNote task={task} facts={facts} />
            <RuleQuote task={task} assumed={submitting.blocking.some(({ code }) => code === 'figure')} />
          </>
        )}
        <Form.Item name="note" label={t('facts.note')} className="submit-note">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} data-testid="submit-note" />
        </Form.Item>
      </Form>
    </Panel>
  );
}

/** Whether what is typed is safe, and a way to be rid of it. */
function DraftState({ submitting: { typed, discard } }: { submitting: Submitting }) {
  const { t } = useWords();
  const online = useOnline();
  if (typed.failed) return <span role="status">{t('draft.failed')}</span>;
  if (typed.kept === null) return <span role="status">{online ? '' : t('draft.offline')}</span>;
  const { at } = typed.kept;
  const isToday = dayOf(at) === dayOf(new Date().toISOString());
  return (
    <>
      <span role="status" data-testid="draft-kept">
        {online
          ? t('draft.kept', { at: isToday ? formatTime(at) : formatMoment(at) })
          : t('draft.offlineKept')}
      </span>
      <Button look="quiet" small onClick={discard} aria-label={t('draft.discard')} testId="draft-discard">
        {t('draft.drop')}
      </Button>
    </>
  );
}
