import type { SetFact } from '@tctp/contracts';
import { isAmong } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { setFactsQuery } from '../../api/set-fact-queries';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { Sheet } from '../../parts/sheet';
import { SayFactForm } from './say-fact-form';
import { SetFactRow } from './set-fact-row';

/** What the set asks of the whole unit: known or not, by whom, and what it moves. Not there where it asks nothing. */
export function SetFactsPanel({ planId }: { planId: string }) {
  const { t, say } = useWords();
  const facts = useQuery(setFactsQuery(planId)).data ?? [];
  const role = useQuery(sessionQuery).data?.role;
  const [opened, setOpened] = useState<SetFact | null>(null);
  if (facts.length === 0) return null;
  const says = role !== undefined && isAmong({ role }, 'reviewers');
  return (
    <Panel title={t('setFacts.title')} aside={t('setFacts.why')} flush>
      <ul className="deed-rows set-facts" data-testid="set-facts">
        {facts.map((fact) => (
          <SetFactRow key={fact.name} fact={fact} onSay={says ? () => setOpened(fact) : null} />
        ))}
      </ul>
      <Sheet
        title={opened === null ? '' : say(opened.label)}
        open={opened !== null}
        onClose={() => setOpened(null)}
      >
        {opened !== null && <SayFactForm planId={planId} fact={opened} onDone={() => setOpened(null)} />}
      </Sheet>
    </Panel>
  );
}
