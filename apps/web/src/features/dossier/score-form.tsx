import type { DossierLine } from '@tctp/contracts';
import { comparePoints } from '@tctp/domain';
import { useState } from 'react';
import { scoreCommand, unscoredCommand } from '../../api/dossier-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { PointsField, readPoints, usePointsCheck } from './points-field';
import { WordsField } from '../../parts/words-field';

interface Props {
  planId: string;
  line: DossierLine;
  onDone: () => void;
  onCancel?: () => void;
}

/** Points with their reason, which is written already where they are the reviewed ones; or none, with the reason. */
export function ScoreForm({ planId, line: { code, max, reviewed, official }, onDone, onCancel }: Props) {
  const { t } = useWords();
  const [points, setPoints] = useState('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ points?: string; reason?: string }>({});
  const command = useCommand<{ id: string }>(onDone);
  const check = usePointsCheck(max);
  const value = readPoints(points);
  const same = value !== null && reviewed !== null && comparePoints(value, reviewed) === 0;
  const given = reason.trim() || (same ? t('official.same') : '');

  function save() {
    const refused = check(points);
    const missing = {
      ...(refused === null ? {} : { points: refused }),
      ...(given === '' ? { reason: t('official.reasonMissing') } : {}),
    };
    setWrong(missing);
    if (value !== null && refused === null && given !== '')
      command.mutate(scoreCommand(planId, code, { points: value, reason: given }));
  }

  function leave() {
    setWrong(reason.trim() === '' ? { reason: t('official.unscoredMissing') } : {});
    if (reason.trim() !== '') command.mutate(unscoredCommand(planId, code, reason.trim()));
  }

  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <PointsField
        label={t('official.field')}
        value={points}
        onChange={(text) => {
          setPoints(text);
          setWrong({});
        }}
        wrong={wrong.points ?? null}
        testId="official-points"
        focused={onCancel !== undefined}
      />
      {max === null && <Note>{t('component.maxUnknown')}</Note>}
      <WordsField
        label={t('official.reason')}
        hint={same ? t('official.same') : undefined}
        value={reason}
        onChange={setReason}
        wrong={wrong.reason ?? null}
        testId="official-reason"
      />
      <ProblemNote error={command.error} />
      <div className="dossier-buttons">
        <Button
          look={official === null ? 'p' : 'a'}
          type="submit"
          busy={command.isPending}
          testId="official-save"
        >
          {t('official.save')}
        </Button>
        {official?.points !== null && (
          <Button busy={command.isPending} onClick={leave} testId="official-unscored">
            {t('official.unscored')}
          </Button>
        )}
        {onCancel !== undefined && (
          <Button look="quiet" onClick={onCancel}>
            {t('official.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
