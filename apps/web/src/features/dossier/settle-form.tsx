import type { DossierLine } from '@tctp/contracts';
import { useState } from 'react';
import { settleCommand } from '../../api/dossier-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { PointsField, readPoints, usePointsCheck } from './points-field';
import { WordsField } from '../../parts/words-field';

interface Props {
  planId: string;
  line: DossierLine;
  round: number;
}

/** The appraiser concludes: the points stay, or become others; either way with the reason. */
export function SettleForm({ planId, line, round }: Props) {
  const { t } = useWords();
  const [changes, setChanges] = useState(false);
  const [points, setPoints] = useState('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ points?: string; reason?: string }>({});
  const check = usePointsCheck(line.max);
  const command = useCommand<{ round: number }>();

  function settle() {
    const value = changes ? readPoints(points) : null;
    const refused = changes ? check(points) : null;
    setWrong({
      ...(refused === null ? {} : { points: refused }),
      ...(reason.trim() === '' ? { reason: t('explain.settleMissing') } : {}),
    });
    if (refused === null && reason.trim() !== '')
      command.mutate(settleCommand(planId, line.code, round, { points: value, reason: reason.trim() }));
  }

  return (
    <div className="stack tight explain-form">
      <fieldset className="settle-how">
        <legend>{t('explain.settle', { round })}</legend>
        {[false, true].map((value) => (
          <label key={String(value)}>
            <input
              type="radio"
              name={`settle-${round}`}
              checked={changes === value}
              onChange={() => setChanges(value)}
              data-testid={value ? 'settle-change' : 'settle-keep'}
            />
            {t(value ? 'explain.change' : 'explain.keep')}
          </label>
        ))}
      </fieldset>
      {changes && (
        <PointsField
          label={t('official.field')}
          value={points}
          onChange={(text) => {
            setPoints(text);
            setWrong({});
          }}
          wrong={wrong.points ?? null}
          testId="settle-points"
        />
      )}
      <WordsField
        label={t('explain.settleReason')}
        value={reason}
        onChange={setReason}
        wrong={wrong.reason ?? null}
        testId="settle-reason"
      />
      <ProblemNote error={command.error} />
      <div className="dossier-buttons">
        <Button
          look={line.official === null ? 'a' : 'p'}
          icon="check"
          busy={command.isPending}
          onClick={settle}
          testId="settle-send"
        >
          {t('explain.settleGo')}
        </Button>
      </div>
    </div>
  );
}
