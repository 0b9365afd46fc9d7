import type { PersonalData as Kept } from '@tctp/contracts';
import { useMutation } from '@tanstack/react-query';
import { request } from '../api/client';
import { useWords } from '../i18n/use-words';
import { Button } from './button';
import { Panel } from './panel';
import { ProblemNote } from './problem-note';
import { saveFile } from './save-file';

/** What is kept of a person: asked for only when somebody wants to see it, since asking is written down. */
export function PersonalData({ path, accountId }: { path: string; accountId: string }) {
  const { t } = useWords();
  const read = useMutation({ mutationFn: () => request<Kept>('GET', path) });
  const take = () => {
    const text = JSON.stringify(read.data, null, 2);
    saveFile(new Blob([text], { type: 'application/json' }), `${accountId}.json`);
  };
  return (
    <Panel title={t('personalData.title')}>
      <div className="form">
        {read.data !== undefined && <Facts kept={read.data} />}
        <p className="small sub">{t('personalData.why')}</p>
        <ProblemNote error={read.error} />
        <div className="ends">
          {read.data === undefined ? (
            <Button small busy={read.isPending} onClick={() => read.mutate()} testId="personal-data-show">
              {t('personalData.show')}
            </Button>
          ) : (
            <Button small icon="download" onClick={take} testId="personal-data-take">
              {t('personalData.take')}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  );
}

function Facts({ kept }: { kept: Kept }) {
  const { t } = useWords();
  const count = (erasable: boolean) =>
    kept.rows.filter((row) => row.erasable === erasable).reduce((sum, row) => sum + row.count, 0);
  const facts: readonly [string, string | number][] = [
    [t('personalData.letters'), kept.letters?.address ?? t('personalData.none')],
    [t('personalData.sessions'), kept.sessions.length],
    [t('tokens.title'), kept.tokens.length],
    [t('personalData.filters'), kept.filters.length],
    [t('personalData.delegations'), kept.delegations.length],
    [t('personalData.goes'), count(true)],
    [t('personalData.stays'), count(false)],
    [t('personalData.named'), kept.namedInHistory],
    [t('personalData.inRegisters'), kept.namedInRegisters.reduce((sum, { entries }) => sum + entries, 0)],
  ];
  return (
    <dl className="facts" data-testid="personal-data">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd className="tnum">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
