import type { Directive, TaskSummary } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { clockQuery, workingDaysQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import DateField from '../date-field';
import { Icon } from '../icon';
import { ProblemNote } from '../problem-note';
import './directive-form.css';

type Within = 3 | 5 | 'date';

/** Text and five working days stand ready: a directive is one press away. */
export function DirectiveForm({ task, onDone }: { task: TaskSummary; onDone: () => void }) {
  const { t, language } = useWords();
  const clock = useQuery(clockQuery);
  const textId = useId();
  const [text, setText] = useState(() =>
    t('directive.text', { code: task.component.code, title: task.title }),
  );
  const [within, setWithin] = useState<Within>(5);
  const [chosen, setChosen] = useState<string | null>(null);
  const command = useCommand<Directive>(onDone);
  const today = clock.data?.today;
  const workingDays = useQuery(workingDaysQuery(task.planId)).data;
  const dueOn = within === 'date' ? chosen : (workingDays?.[within - 1] ?? null);

  return (
    <div className="directive">
      <label htmlFor={textId} className="sr">
        {t('directive.label')}
      </label>
      <Input.TextArea
        id={textId}
        autoSize={{ minRows: 1 }}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-testid="directive-text"
      />
      <div className="directive-row">
        <span className="sub">{t('directive.due')}</span>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          aria-label={t('directive.due')}
          value={within}
          onChange={(event) => setWithin(event.target.value as Within)}
          options={[
            { value: 3, label: t('directive.days', { count: 3 }) },
            { value: 5, label: t('directive.days', { count: 5 }) },
            { value: 'date', label: t('directive.date') },
          ]}
        />
        {within === 'date' && (
          <div className="directive-date">
            <DateField
              value={chosen}
              onChange={setChosen}
              label={t('directive.date')}
              {...(today === undefined ? {} : { min: today })}
            />
          </div>
        )}
        {dueOn !== null && <span className="nb">→ {formatWeekday(dueOn, language)}</span>}
        <Button
          type="primary"
          icon={<Icon name="send" />}
          loading={command.isPending}
          disabled={dueOn === null || text.trim() === ''}
          onClick={() =>
            command.mutate({ path: '/directives', body: { taskId: task.id, text: text.trim(), dueOn } })
          }
          data-testid="directive-send"
        >
          {t('directive.send')}
        </Button>
      </div>
      <ProblemNote error={command.error} />
    </div>
  );
}
