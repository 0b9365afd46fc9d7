import type { DraftSettlement } from '@tctp/contracts';
import { useId, useMemo, useState } from 'react';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { useDesk } from './desk';
import { historyGroups } from './history-groups';
import { HistorySettlement } from './history-settlement';
import { useFindingWords } from './use-finding-words';

const SHOWN = 60;

/** Who settled what, when, and why; each can be taken back by itself. */
export function HistoryPanel() {
  const { t } = useWords();
  const { settlements } = useDesk().view;
  const groups = useMemo(() => historyGroups(settlements), [settlements]);
  const [shown, setShown] = useState(SHOWN);
  return (
    <section className="panel" aria-label={t('drafts.tab.history')}>
      {settlements.length === 0 ? (
        <EmptyNote>{t('drafts.noHistory')}</EmptyNote>
      ) : (
        <ol className="draft-history" data-testid="draft-history">
          {groups
            .slice(0, shown)
            .map((group) =>
              group.length > 1 ? (
                <SetAside key={group.at(-1)?.number} group={group} />
              ) : (
                group.map((one) => <HistorySettlement key={one.number} settlement={one} />)
              ),
            )}
        </ol>
      )}
      {groups.length > shown && (
        <div className="annex-foot">
          <Button look="quiet" onClick={() => setShown(shown + SHOWN)}>
            {t('drafts.showMore', { count: groups.length - shown })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Set aside together: one line, to be opened for the sake of one of them. */
function SetAside({ group }: { group: readonly DraftSettlement[] }) {
  const { t } = useWords();
  const words = useFindingWords();
  const list = useId();
  const [open, setOpen] = useState(false);
  const [first] = group;
  if (first === undefined || first.findingCode === null) return null;
  return (
    <li data-testid={`set-aside-${first.findingCode}`}>
      <div className="history-head">
        <p>
          <b>
            {t('drafts.history.ignoredMany', { count: group.length })}: {words.kind(first.findingCode)}
          </b>
        </p>
        <p className="small sub">
          {first.by.displayName} · <span className="nb">{formatMoment(first.at)}</span>
        </p>
      </div>
      <p className="small">
        <span className="sub">{t('admin.reason')}:</span> {first.reason}
      </p>
      <Button small look="quiet" aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
        {open ? t('drafts.history.fold') : t('drafts.history.unfold')}
      </Button>
      {open && (
        <ol id={list} className="draft-history">
          {group.map((one) => (
            <HistorySettlement key={one.number} settlement={one} />
          ))}
        </ol>
      )}
    </li>
  );
}
