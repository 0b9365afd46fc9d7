import type { DossierComponent, ExplanationTurn } from '@tctp/contracts';
import { formatDay } from '@tctp/contracts';
import { useState } from 'react';
import { dossierFileUrl } from '../../api/dossier-queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { AnswerForm } from './answer-form';
import { AskForm } from './ask-form';
import { FileRow } from './frozen-files';
import { useSigner } from './mark-history';
import { SettleForm } from './settle-form';

interface Props {
  planId: string;
  component: DossierComponent;
}

/** Giải trình as a conversation: question, answer, conclusion, round after round; below, what the reader may say now. */
export function RoundsPanel({ planId, component }: Props) {
  const { t } = useWords();
  const { line, turns, actions } = component;
  const [asking, setAsking] = useState(false);
  const rounds = [...new Set(turns.map(({ round }) => round))];
  const round = line.explanation?.round ?? 0;
  return (
    <Panel title={t('explain.title')} id="explain">
      <div className="stack tight">
        {rounds.length === 0 && !asking && <p className="sub">{t('explain.none')}</p>}
        {rounds.map((number) => (
          <section
            key={number}
            aria-label={t('explain.round', { round: number })}
            data-testid={`round-${number}`}
          >
            <h3 className="sub">{t('explain.round', { round: number })}</h3>
            <ol className="turns">
              {turns
                .filter((turn) => turn.round === number)
                .map((turn) => (
                  <Turn key={turn.kind} turn={turn} planId={planId} code={line.code} />
                ))}
            </ol>
          </section>
        ))}
        <Waiting component={component} />
        {actions.includes('answer') && <AnswerForm planId={planId} code={line.code} round={round} />}
        {actions.includes('settle') && <SettleForm planId={planId} line={line} round={round} />}
        {actions.includes('ask') &&
          (asking ? (
            <AskForm planId={planId} code={line.code} onDone={() => setAsking(false)} />
          ) : (
            <div>
              <Button small icon="send" onClick={() => setAsking(true)} testId="ask-open">
                {t('explain.ask')}
              </Button>
            </div>
          ))}
      </div>
    </Panel>
  );
}

/** Whose turn it is; red only once the day is over. */
function Waiting({ component: { line, actions } }: Pick<Props, 'component'>) {
  const { t } = useWords();
  const now = line.explanation;
  if (now === null || now.state === 'settled') return null;
  const day = formatDay(now.dueOn);
  if (now.overdue) return <Note tone="late">{t('explain.overdue', { day })}</Note>;
  if (now.state === 'answered')
    return actions.includes('settle') ? null : <Note icon="wait">{t('explain.settling')}</Note>;
  const key = actions.includes('answer') ? 'explain.yours' : 'explain.waiting';
  return <Note icon="wait">{t(key, { day })}</Note>;
}

function Turn({ turn, planId, code }: { turn: ExplanationTurn; planId: string; code: string }) {
  const { t } = useWords();
  const signer = useSigner();
  return (
    <li className={`turn ${turn.kind}`}>
      <p className="small">
        <b>{signer(turn.by)}</b> <span className="sub">{said()}</span>
      </p>
      <p className="turn-text">{turn.text}</p>
      {turn.kind === 'answered' && turn.refersTo !== null && (
        <p className="small">{t('explain.refers', { text: turn.refersTo })}</p>
      )}
      {turn.kind === 'answered' && turn.files.length > 0 && (
        <ul className="files turn-files">
          {turn.files.map((file) => (
            <FileRow key={file.id} file={file} url={dossierFileUrl(planId, code, file.id)} />
          ))}
        </ul>
      )}
      <p className="small sub">{formatMoment(turn.at)}</p>
    </li>
  );

  function said(): string {
    if (turn.kind === 'asked') return t('explain.asked', { day: formatDay(turn.dueOn) });
    return t(`explain.${turn.kind === 'settled' ? turn.outcome : 'answered'}`);
  }
}
