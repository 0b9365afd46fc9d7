import { DRAFT_SHOWN } from '../../api/draft-address';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { ALIKE, shownOf } from './finding-groups';
import { FindingItem } from './finding-item';
import { FindingKindFold } from './finding-kind';
import { IgnoreRunNote } from './ignore-run';
import { SeverityMark } from './severity';
import { useFindingWords } from './use-finding-words';
import type { Room } from './use-room';

/** What was noticed, the blocking first; many alike in one line. */
export function FindingList({ room }: { room: Room }) {
  const { t } = useWords();
  const words = useFindingWords();
  const { left, groups, address, chosen } = room;
  return (
    <section className="panel findings" aria-label={t('drafts.findings')}>
      <header>
        <div className="draft-tabs" role="group" aria-label={t('drafts.show.label')}>
          {DRAFT_SHOWN.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === address.show}
              onClick={() => address.showThose(one)}
              data-testid={`show-${one}`}
            >
              {t(`drafts.show.${one}`)} <span className="n">{shownOf(left, one).length}</span>
            </button>
          ))}
        </div>
      </header>
      <div className="findings-scroll" tabIndex={-1}>
        <IgnoreRunNote many={room.many} />
        {groups.length === 0 && <EmptyNote>{t(`drafts.noneShown.${address.show}`)}</EmptyNote>}
        {groups.map(({ severity, count, kinds }) => (
          <section key={severity} aria-label={words.severity(severity)}>
            <h3 className="severity-head">
              <SeverityMark severity={severity}>{words.severity(severity)}</SeverityMark>
              <span className="sub">{count}</span>
              <span className="small sub">{t(`drafts.severityWhy.${severity}`)}</span>
            </h3>
            <ul>
              {kinds.map(({ code, findings }) =>
                findings.length >= ALIKE ? (
                  <FindingKindFold key={code} findings={findings} chosen={chosen} />
                ) : (
                  findings.map((finding) => (
                    <FindingItem key={finding.key} finding={finding} isChosen={finding.key === chosen?.key} />
                  ))
                ),
              )}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
