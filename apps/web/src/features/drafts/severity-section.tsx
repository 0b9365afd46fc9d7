import type { DraftFinding } from '@tctp/contracts';
import { useId, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { useDesk } from './desk';
import type { SeverityGroup } from './finding-groups';
import { ALIKE } from './finding-groups';
import { NOTES_ID } from './finding-id';
import { FindingItem } from './finding-item';
import { FindingKindFold } from './finding-kind';
import { SeverityMark } from './severity';
import { useFindingWords } from './use-finding-words';

interface Props {
  group: SeverityGroup;
  chosen: DraftFinding | null;
  /** Notes wait in one line while something weightier stands above them. */
  folds: boolean;
}

/** All of one weight, kind by kind. */
export function SeveritySection({ group: { severity, count, kinds }, chosen, folds }: Props) {
  const { t } = useWords();
  const words = useFindingWords();
  const desk = useDesk();
  const list = useId();
  const [opened, setOpened] = useState(false);
  const holdsChosen = chosen?.severity === severity;
  const isOpen = !folds || opened || holdsChosen;
  const said = (
    <>
      <SeverityMark severity={severity}>{words.severity(severity)}</SeverityMark>
      <span className="sub">{count}</span>
      <span className="small sub">{t(`drafts.severityWhy.${severity}`)}</span>
    </>
  );
  return (
    <section aria-label={words.severity(severity)}>
      <h3 className="severity-head">
        {folds ? (
          <button
            type="button"
            id={NOTES_ID}
            aria-expanded={isOpen}
            aria-controls={list}
            onClick={() => {
              setOpened(!isOpen);
              if (holdsChosen) desk.choose(null);
            }}
            data-testid={`fold-${severity}`}
          >
            <Icon name={isOpen ? 'minus' : 'plus'} small />
            {said}
          </button>
        ) : (
          said
        )}
      </h3>
      {isOpen && (
        <ul id={list}>
          {kinds.map(({ code, findings }) =>
            findings.length >= ALIKE ? (
              <FindingKindFold key={code} findings={findings} chosen={chosen} />
            ) : (
              findings.map((finding) => (
                <FindingItem
                  key={finding.key}
                  finding={finding}
                  isChosen={finding.key === chosen?.key}
                  named
                />
              ))
            ),
          )}
        </ul>
      )}
    </section>
  );
}
