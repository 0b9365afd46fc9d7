import { formatCycle } from '@tctp/contracts';
import type { MatrixView } from '@tctp/contracts';
import { useId, useState } from 'react';
import { useUrgeMany } from '../../api/urge-many';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import type { MatrixSearch } from './matrix-model';
import '../../parts/field.css';

/** Every unit with an overdue task of its own, urged at once, with a result for each task. */
export function UrgeOverdue({ view, search }: { view: MatrixView; search: MatrixSearch }) {
  const { t, language } = useWords();
  const field = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState(t('matrix.say.all'));
  const { urge, results, busy, error, forget } = useUrgeMany();
  const fields = new Map(view.components.map(({ code, field: of }) => [code, of]));
  const late = view.overdue.filter(
    ({ unitId, component }) =>
      (search.unit === undefined || unitId === search.unit) &&
      (search.field === undefined || fields.get(component) === search.field),
  );
  const names = new Map(view.units.map(({ id, shortName }) => [id, shortName]));
  const units = new Set(late.map(({ unitId }) => unitId));
  const left = late.filter(({ id }) => results.get(id)?.outcome !== 'done');
  if (units.size === 0 && !open) return null;

  return (
    <>
      <span className="grow" />
      <div className="thumb">
        <Button look="p" icon="send" onClick={() => setOpen(true)} testId="urge-all">
          {t('matrix.urgeAll', { count: units.size })}
        </Button>
      </div>
      <Sheet
        title={t('matrix.urgeAll', { count: units.size })}
        open={open}
        onClose={() => {
          setOpen(false);
          forget();
        }}
      >
        <ul className="mx-urged">
          {late.map(({ id, unitId, component, cycle }) => {
            const result = results.get(id);
            const of = formatCycle(cycle, language);
            return (
              <li key={id} data-testid={`urged-${id}`}>
                <span>
                  <b>{names.get(unitId) ?? unitId}</b> · {component}
                  {of !== null && <span className="sub"> · {of}</span>}
                </span>
                <span role="status" className={result?.outcome === 'refused' ? 'wrong' : 'sub'}>
                  {result?.outcome === 'done' ? (
                    <>
                      <Icon name="check" small /> {t('matrix.sent')}
                    </>
                  ) : result === undefined ? (
                    busy && t('matrix.sending')
                  ) : (
                    result.problem.detail
                  )}
                </span>
              </li>
            );
          })}
        </ul>
        {left.length > 0 ? (
          <>
            <div className="field">
              <label htmlFor={field}>{t('matrix.reason')}</label>
              <textarea
                id={field}
                className="input"
                rows={3}
                maxLength={2000}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                data-testid="urge-all-reason"
              />
            </div>
            <ProblemNote error={error} />
            <div>
              <Button
                look="p"
                icon="send"
                busy={busy}
                disabled={reason.trim() === ''}
                onClick={() => urge(late, reason.trim())}
                testId="urge-all-send"
              >
                {results.size > 0 ? t('matrix.sendAgain', { count: left.length }) : t('matrix.send')}
              </Button>
            </div>
          </>
        ) : (
          <p role="status">{t('matrix.allSent', { count: late.length })}</p>
        )}
      </Sheet>
    </>
  );
}
