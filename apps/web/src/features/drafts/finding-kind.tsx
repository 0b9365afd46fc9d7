import type { DraftFinding } from '@tctp/contracts';
import { useId, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem-note';
import { useDesk } from './desk';
import { FindingItem } from './finding-item';
import { SettleForm } from './settle-form';
import { useDeed } from './use-deed';
import { useFindingWords } from './use-finding-words';

interface Props {
  findings: readonly DraftFinding[];
  chosen: DraftFinding | null;
}

const SHOWN = 50;

/** Many of a kind under one line, to be opened, or set aside together; what blocks stands open. */
export function FindingKindFold({ findings, chosen }: Props) {
  const { t } = useWords();
  const words = useFindingWords();
  const desk = useDesk();
  const list = useId();
  const [opened, setOpened] = useState(findings[0]?.severity === 'blocking');
  const [ignoring, setIgnoring] = useState(false);
  const { busy, error, send } = useDeed(() => setIgnoring(false));
  const [shown, setShown] = useState(SHOWN);
  const at = findings.findIndex(({ key }) => key === chosen?.key);
  const isOpen = opened || at >= 0;
  const room = Math.max(shown, at + 1);
  const [first] = findings;
  if (first === undefined) return null;
  const open = findings.filter(({ state }) => state === 'open');
  return (
    <li className="finding-kind" data-testid={`kind-${first.code}`}>
      <div className="finding-fold">
        <button
          type="button"
          className="finding-line"
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => {
            setOpened(!isOpen);
            if (at >= 0) desk.choose(null);
          }}
        >
          <span>
            <Icon name={isOpen ? 'minus' : 'plus'} small /> <b>{words.kind(first.code)}</b>{' '}
            <span className="small sub nb">{t('drafts.alike', { count: findings.length })}</span>
          </span>
        </button>
        {desk.isOpen &&
          open.length > 1 &&
          (first.severity === 'note' || (first.severity === 'warning' && isOpen)) && (
            <Button
              small
              look="quiet"
              aria-expanded={ignoring}
              onClick={() => setIgnoring(!ignoring)}
              testId={`ignore-all-${first.code}`}
            >
              {t('drafts.ignoreAll', { count: open.length })}
            </Button>
          )}
      </div>
      {ignoring && (
        <SettleForm
          title={t('drafts.ignoreAll', { count: open.length })}
          about="ignore"
          busy={busy}
          onSend={(reason) => send({ verb: 'ignore', findingKeys: open.map(({ key }) => key), reason })}
          onBack={() => setIgnoring(false)}
        />
      )}
      <ProblemNote error={error} />
      {isOpen && (
        <ul id={list}>
          {findings.slice(0, room).map((finding) => (
            <FindingItem key={finding.key} finding={finding} isChosen={finding.key === chosen?.key} />
          ))}
          {findings.length > room && (
            <li className="finding-more">
              <Button small look="quiet" onClick={() => setShown(room + SHOWN)}>
                {t('drafts.showMore', { count: findings.length - room })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
