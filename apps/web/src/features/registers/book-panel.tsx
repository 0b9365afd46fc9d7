import { formatDay } from '@tctp/contracts';
import type { RegisterPage } from '@tctp/contracts';
import { useState } from 'react';
import { registerPath } from '../../api/register-queries';
import { useCommand } from '../../api/use-command';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { ReasonField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import DateField from '../../parts/date-field';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { FigureList } from './figure-list';
import { UrgePanel } from './urge-panel';

/** What a register counts as a whole, which units are missing in it, and its closing for the year. */
export function BookPanel({ planId, page }: { planId: string; page: RegisterPage }) {
  const { t } = useWords();
  const { figures, without, closedAt, wantedBy, keeps, urged } = page;
  const [keeping, setKeeping] = useState(false);
  if (figures.length + without.length + urged.length === 0 && closedAt === null && !keeps) return null;
  return (
    <section className="panel register-head">
      <FigureList register={page.register} figures={figures} />
      {closedAt !== null && (
        <Note icon="lock">{t('registers.closedSince', { at: formatMoment(closedAt) })}</Note>
      )}
      {without.length > 0 && (
        <details className="register-without" data-testid="units-without">
          <summary>
            {wantedBy === null
              ? t('registers.without', { count: without.length })
              : t('registers.withoutBy', { count: without.length, day: formatDay(wantedBy) })}
          </summary>
          <p className="small">{without.map(({ shortName }) => shortName).join(', ')}</p>
        </details>
      )}
      <UrgePanel planId={planId} page={page} />
      {keeps && (
        <div>
          <Button
            small
            look="quiet"
            icon={closedAt === null ? 'lock' : 'undo'}
            aria-expanded={keeping}
            onClick={() => setKeeping(!keeping)}
            testId="keep-book"
          >
            {t('registers.keep')}
          </Button>
        </div>
      )}
      {keeping && <KeepForm planId={planId} page={page} onDone={() => setKeeping(false)} />}
    </section>
  );
}

function KeepForm({ planId, page, onDone }: { planId: string; page: RegisterPage; onDone: () => void }) {
  const { t } = useWords();
  const { register, closedAt, wantedBy } = page;
  const isClosed = closedAt !== null;
  const [day, setDay] = useState(wantedBy);
  const [reason, setReason] = useState('');
  const command = useCommand(onDone);
  const send = (body: object) =>
    command.mutate({ method: 'PUT', path: registerPath(planId, register), body: { ...body, reason } });
  const said = reason.trim() !== '';
  return (
    <div className="form register-keep">
      <p className="small sub">{t(isClosed ? 'registers.reopenWhy' : 'registers.closeWhy')}</p>
      {!isClosed && (
        <div className="field">
          <label htmlFor="wanted-by">{t('registers.wantedBy')}</label>
          <DateField id="wanted-by" value={day} onChange={setDay} testId="wanted-by" />
        </div>
      )}
      <ReasonField value={reason} onChange={setReason} />
      <ProblemNote error={command.error} />
      <div className="ends">
        {!isClosed && (
          <Button
            disabled={!said || day === wantedBy}
            busy={command.isPending}
            onClick={() => send({ wantedBy: day })}
            testId="set-wanted-by"
          >
            {t('registers.setWantedBy')}
          </Button>
        )}
        <Button
          look="p"
          disabled={!said}
          busy={command.isPending}
          onClick={() => send({ closed: !isClosed })}
          testId="close-book"
        >
          {t(isClosed ? 'registers.reopen' : 'registers.close')}
        </Button>
        {!said && <span className="small sub">{t('admin.incomplete')}</span>}
      </div>
    </div>
  );
}
