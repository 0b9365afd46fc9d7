import type { Escalation, Overview } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { escalationsQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { GiveLink } from '../../parts/give-link';
import { Panel } from '../../parts/panel';
import { PointsText } from '../../parts/points-text';
import { EscalationRow } from './escalation-row';

/** What has come up the ladder, overdue first, then by points; then the points nobody works for. */
export function ToDirect({ overview }: { overview: Overview | undefined }) {
  const { t } = useWords();
  const query = useQuery(escalationsQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  return <Loaded query={query}>{(all) => list(all)}</Loaded>;

  function list(all: readonly Escalation[]) {
    const open = all.filter((one) => one.open);
    const closed = all.filter((one) => !one.open);
    const unowned = overview?.unowned ?? [];
    return (
      <div className="stack">
        <Panel title={t('escalations.title')} aside={t('escalations.count', { count: open.length })} flush>
          {open.length === 0 ? (
            <EmptyNote>{t('escalations.none')}</EmptyNote>
          ) : (
            <ul className="escalations">
              {open.map((one) => (
                <EscalationRow
                  key={one.id}
                  escalation={one}
                  expanded={one.id === chosen}
                  onToggle={(next) => setChosen(next ? one.id : null)}
                />
              ))}
            </ul>
          )}
        </Panel>
        {unowned.length > 0 && <Unowned lines={unowned} />}
        {closed.length > 0 && (
          <Panel
            title={t('escalations.closed')}
            aside={t('escalations.count', { count: closed.length })}
            flush
          >
            <ul className="escalations">
              {closed.map((one) => (
                <EscalationRow key={one.id} escalation={one} expanded={false} />
              ))}
            </ul>
          </Panel>
        )}
      </div>
    );
  }
}

function Unowned({ lines }: { lines: Overview['unowned'] }) {
  const { t, reason } = useWords();
  return (
    <Panel title={t('overview.unowned')} aside={t('overview.unownedWhy')} flush>
      <ul className="escalations" data-testid="unowned">
        {lines.map((line) => (
          <li key={line.code} className="escalation unowned">
            <div className="e-points">
              <PointsText points={line.atRisk} />
            </div>
            <div className="e-words">
              <p className="e-title">
                <span className="code sub">{line.code}</span> {line.title}{' '}
                {line.outsideControl && <span className="tag ask">{t('task.outside')}</span>}
              </p>
              <p className="sub">{reason(line.reason)}</p>
              <GiveLink code={line.code} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
