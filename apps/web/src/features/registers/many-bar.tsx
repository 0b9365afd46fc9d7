import type { RegisterName } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { BulkResults } from '../../parts/bulk-results';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import type { ManyEntries } from './use-many-entries';
import { useRegisterWords } from '../../parts/registers/use-register-words';

interface Props {
  register: RegisterName;
  many: ManyEntries;
  onOpen: (entryId: string) => void;
}

/** What can be done with the ticked entries together, and what became of each. */
export function ManyBar({ register, many, onOpen }: Props) {
  const { t } = useWords();
  const { actOf } = useRegisterWords(register);
  const { tickable, ticked, results } = many;
  if (!many.ticking) return null;
  const all = ticked.length === tickable.length;
  const nameOf = (id: string) => {
    const entry = many.known(id);
    if (entry === undefined) return id;
    return `${t('registers.number', { number: entry.number })} · ${String(entry.body['title'] ?? '')} · ${entry.unit.shortName}`;
  };
  return (
    <section className="panel entry-bar" aria-label={t('registers.tickMany')} data-testid="many-bar">
      {results !== null && (
        <BulkResults
          results={results.map((one) => ({ ...one, taskId: one.id }))}
          nameOf={nameOf}
          onAgain={many.again}
          onOpen={onOpen}
          onClose={many.close}
          busy={many.busy}
          words="registers.many"
        />
      )}
      <ProblemNote error={many.error} />
      <p className="entry-bar-count">
        <b role="status">{t('registers.ticked', { count: ticked.length })}</b>
        {tickable.length > 0 && (
          <Button small look="quiet" onClick={() => many.tickOnly(all ? [] : tickable)} testId="tick-all">
            {t(all ? 'registers.untick' : 'registers.tickAll', { count: tickable.length })}
          </Button>
        )}
        <Button small look="quiet" onClick={many.end} testId="tick-end">
          {t('registers.tickEnd')}
        </Button>
      </p>
      {many.acts.length > 0 && (
        <div className="ends">
          {many.acts.map(({ act, of }, at) => (
            <Button
              key={act}
              look={at === 0 ? 'p' : 'plain'}
              busy={many.busy}
              onClick={() => many.send(act, of)}
              testId={`many-${act}`}
            >
              {t('registers.actMany', { act: actOf(act), count: of.length })}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
