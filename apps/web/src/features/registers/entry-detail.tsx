import { formatDay } from '@tctp/contracts';
import type { RegisterEntryDetail } from '@tctp/contracts';
import { REGISTER_DEFINITIONS } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { entryPath, entryQuery } from '../../api/register-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { ActForm } from './act-form';
import { EntryFiles } from './entry-files';
import { EntryHistory } from './entry-history';
import { StateTag } from '../../parts/registers/state-tag';
import { useRegisterWords } from '../../parts/registers/use-register-words';

/** One entry: what is written, what can be done to it now, its files and its history. */
export function EntryDetail({ entryId, planId }: { entryId: string; planId: string }) {
  const query = useQuery(entryQuery(entryId));
  return (
    <Loaded query={query} rows={6}>
      {(entry) => (
        <>
          <EntryFacts entry={entry} planId={planId} />
          <EntryFiles entry={entry} />
          <EntryHistory entry={entry} />
        </>
      )}
    </Loaded>
  );
}

function EntryFacts({ entry, planId }: { entry: RegisterEntryDetail; planId: string }) {
  const { t } = useWords();
  const { register, body, acts } = entry;
  const { fieldOf, actOf, valueOf } = useRegisterWords(register);
  const [doing, setDoing] = useState<string | null>(null);
  const { fields } = REGISTER_DEFINITIONS[register];
  const written = Object.keys(fields).filter((field) => field !== 'title' && body[field] !== undefined);
  const open = doing !== null && acts.includes(doing) ? doing : null;
  /* What moves the entry on comes first; the first of them is what is wanted next. */
  const ordered = [...acts].sort((one, other) => weight(register, one) - weight(register, other));
  return (
    <Panel title={String(body['title'] ?? '')} aside={<StateTag register={register} state={entry.state} />}>
      <div className="form">
        <dl className="facts">
          <dt>{t('registers.unit')}</dt>
          <dd>{entry.unit.name}</dd>
          {written.map((field) => (
            <Written key={field} name={fieldOf(field)}>
              {field === 'component' && entry.componentTitle !== null
                ? `${String(body[field])} ${entry.componentTitle}`
                : fields[field]?.kind === 'person'
                  ? (entry.personName ?? t('registers.personHidden'))
                  : valueOf(field, body[field] ?? '')}
            </Written>
          ))}
        </dl>
        {entry.dueOn !== null && (
          <Note icon={entry.late ? 'warn' : 'clock'}>
            {t(entry.late ? 'registers.dueLate' : 'registers.dueBy', { day: formatDay(entry.dueOn) })}
          </Note>
        )}
        {ordered.length > 0 && (
          <div className="ends">
            {ordered.map((act, at) => (
              <Button
                key={act}
                small
                look={open === act || (open === null && at === 0) ? 'a' : 'plain'}
                aria-expanded={open === act}
                onClick={() => setDoing(open === act ? null : act)}
                testId={`act-${act}`}
              >
                {actOf(act)}
              </Button>
            ))}
          </div>
        )}
        {open !== null && (
          <ActForm
            key={open}
            planId={planId}
            register={register}
            act={open}
            body={body}
            commandOf={(said) => ({
              path: `${entryPath(entry.id)}/acts`,
              body: { act: open, ...said },
              version: entry.version,
            })}
            onDone={() => setDoing(null)}
          />
        )}
      </div>
    </Panel>
  );
}

function Written({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="register-value">
        {/^https?:\/\//.test(children) ? (
          <a href={children} target="_blank" rel="noreferrer noopener">
            {children}
          </a>
        ) : (
          children
        )}
      </dd>
    </>
  );
}

function weight(register: RegisterEntryDetail['register'], act: string): number {
  const { to, reason } = REGISTER_DEFINITIONS[register].acts[act] ?? { to: null };
  if (reason === true) return 2;
  return to === null ? 1 : 0;
}
