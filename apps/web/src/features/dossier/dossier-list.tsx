import type { Dossier, DossierLine } from '@tctp/contracts';
import { foldText } from '@tctp/domain';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { scoreCommand } from '../../api/dossier-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { ProblemNote } from '../../parts/problem-note';
import { Tabs } from '../../parts/tabs';
import '../../parts/field.css';
import { DossierRow } from './dossier-row';
import { isTyping } from './is-typing';

const route = getRouteApi('/frame/rich/dossier');
const FILTERS = ['all', 'unscored', 'explaining'] as const;
type Filter = (typeof FILTERS)[number];

/** The components in their order, one row each. j and k move, n takes the points as reviewed. */
export function DossierList({ planId, dossier }: { planId: string; dossier: Dossier }) {
  const { t } = useWords();
  const { filter = 'all', q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const command = useCommand<{ id: string }>();
  const mayScore = dossier.actions.includes('score');
  const found = dossier.components.filter((line) => matches(line, q));
  const shown = found.filter((line) => isIn(filter, line));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || document.querySelector('dialog[open]') !== null) return;
      const rows = [...document.querySelectorAll<HTMLElement>('.dossier-row')];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
      const isArrow = event.key.startsWith('Arrow');
      if (step !== undefined && !(isArrow && at < 0)) {
        event.preventDefault();
        rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.querySelector('a')?.focus();
      }
      if (event.key === 'n') rows[at]?.querySelector<HTMLElement>('.take')?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <section aria-label={t('dossier.column.title')}>
      <div className="dossier-tools">
        <Tabs
          label={t('dossier.filter.label')}
          value={filter}
          options={FILTERS.map((value) => ({
            value,
            label: `${t(`dossier.filter.${value}`)} ${found.filter((line) => isIn(value, line)).length}`,
          }))}
          onChange={(next) => change({ filter: next === 'all' ? undefined : next })}
          testId="filter"
        />
        <input
          type="search"
          className="input"
          placeholder={t('dossier.search')}
          aria-label={t('dossier.search')}
          value={q}
          onChange={(event) => change({ q: event.target.value || undefined })}
          data-testid="dossier-search"
        />
        {mayScore && (
          <span className="only-desk small sub dossier-keys">
            <kbd className="kbd">j</kbd>
            <kbd className="kbd">k</kbd> {t('dossier.keys.move')} <kbd className="kbd">n</kbd>{' '}
            {t('dossier.keys.take')}
          </span>
        )}
      </div>
      <ProblemNote error={command.error} />
      <div className="panel dossier-list">
        <Heads year={dossier.appraisal?.lastYear} />
        {shown.length === 0 && <EmptyNote>{t('dossier.none')}</EmptyNote>}
        <ul>
          {shown.map((line) => (
            <DossierRow
              key={line.code}
              line={line}
              mayScore={mayScore}
              busy={command.isPending && command.variables.path.includes(`/${line.code}/`)}
              onTake={take}
            />
          ))}
        </ul>
      </div>
    </section>
  );

  function take({ code, reviewed }: DossierLine) {
    if (reviewed !== null)
      command.mutate(scoreCommand(planId, code, { points: reviewed, reason: t('official.same') }));
  }

  function change(part: { filter?: Exclude<Filter, 'all'> | undefined; q?: string | undefined }) {
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  }
}

function Heads({ year }: { year: number | undefined }) {
  const { t } = useWords();
  return (
    <div className="dossier-heads only-desk" aria-hidden="true">
      <span>{t('dossier.column.title')}</span>
      <span>{t('dossier.column.file')}</span>
      <span className="num">{t('dossier.column.lastYear', { year })}</span>
      <span className="num">{t('dossier.column.max')}</span>
      <span className="num">{t('dossier.column.claimed')}</span>
      <span className="num">{t('dossier.column.reviewed')}</span>
      <span>{t('dossier.column.official')}</span>
    </div>
  );
}

function isIn(filter: Filter, { official, explanation }: DossierLine): boolean {
  if (filter === 'unscored') return official === null;
  return filter === 'all' || explanation?.state === 'asked' || explanation?.state === 'answered';
}

function matches({ code, title, leads, field }: DossierLine, words: string): boolean {
  const text = foldText(`${code} ${title} ${field} ${leads.join(' ')}`);
  return foldText(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
