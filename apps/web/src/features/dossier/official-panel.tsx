import type { DossierComponent, OfficialMark } from '@tctp/contracts';
import { formatMaximum, formatPoints } from '@tctp/contracts';
import { useState } from 'react';
import { scoreCommand } from '../../api/dossier-queries';
import { useCommand } from '../../api/use-command';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { GapText } from './gap-text';
import { MarkHistory, useSigner } from './mark-history';
import { ScoreForm } from './score-form';

interface Props {
  planId: string;
  component: DossierComponent;
}

/** The appraiser's points: one press takes them as reviewed, anything else is written with its reason. */
export function OfficialPanel({ planId, component }: Props) {
  const { t, word, language } = useWords();
  const { line, marks, actions, ownPart } = component;
  const [editing, setEditing] = useState(false);
  const command = useCommand<{ id: string }>();
  const mayScore = actions.includes('score');
  const mark = line.official;
  const { reviewed, code } = line;
  const oneClick = mayScore && mark === null && reviewed !== null && !editing;
  const writes = mayScore && (editing || (mark === null && reviewed === null));
  const max =
    line.max === null
      ? t('official.maxUnknown')
      : t('official.max', { max: formatMaximum(line.max, language) });
  return (
    <Panel title={t('official.title')} aside={max}>
      <div className="stack tight" data-testid="official">
        {mark !== null && <Standing mark={mark} gap={line.gap} />}
        {mark === null && !mayScore && (
          <p className="sub">
            {t(component.appraisal.state === 'open' ? 'official.waits' : 'official.none')}
          </p>
        )}
        {ownPart !== null && (
          <Note tone="warn">{word('refusal', `${ownPart}-cannot-appraise`, { component: code })}</Note>
        )}
        <ProblemNote error={command.error} />
        {oneClick && (
          <div className="dossier-take thumb">
            <Button
              look="p"
              icon="check"
              busy={command.isPending}
              onClick={() =>
                command.mutate(scoreCommand(planId, code, { points: reviewed, reason: t('official.same') }))
              }
              testId="take-reviewed"
            >
              {t('dossier.takePoints', { points: formatPoints(reviewed, language) })}
            </Button>
            <Button onClick={() => setEditing(true)} testId="score-other">
              {t('official.other')}
            </Button>
          </div>
        )}
        {mayScore && mark !== null && !editing && (
          <div>
            <Button small icon="edit" onClick={() => setEditing(true)} testId="score-edit">
              {t('official.edit')}
            </Button>
          </div>
        )}
        {writes && (
          <ScoreForm
            planId={planId}
            line={line}
            onDone={() => setEditing(false)}
            {...(editing ? { onCancel: () => setEditing(false) } : {})}
          />
        )}
        {marks.length > 1 && <MarkHistory marks={marks} />}
      </div>
    </Panel>
  );
}

function Standing({ mark, gap }: { mark: OfficialMark; gap: string | null }) {
  const { t, language } = useWords();
  const signer = useSigner();
  return (
    <div className="dossier-standing" data-testid="official-standing">
      <p>
        <b>{mark.points === null ? t('dossier.unscored') : formatPoints(mark.points, language)}</b>{' '}
        <GapText gap={gap} />
      </p>
      <p>{mark.reason}</p>
      <p className="small sub">{t('official.by', { who: signer(mark.by), at: formatMoment(mark.at) })}</p>
    </div>
  );
}
