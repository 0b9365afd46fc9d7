import type { Account, TenantTokenList } from '@tctp/contracts';
import { useState } from 'react';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { AdminHistory } from '../../parts/admin/admin-history';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { ChangePerson } from './change-person';
import { PersonalData } from '../../parts/personal-data';
import { ErasePerson } from './erase-person';
import { HeldTokens } from './held-tokens';
import { GuardPerson } from './guard-person';

type Doing = 'change' | 'lock' | 'password' | 'sessions' | 'factor' | 'erase' | null;

interface Props {
  person: Account;
  tokens: TenantTokenList['tokens'];
}

export function PersonDetail({ person, tokens }: Props) {
  const { t, word } = useWords();
  const [doing, setDoing] = useState<Doing>(null);
  const isLocked = person.lockedAt !== null;
  const isErased = person.erasedAt !== null;
  const toggle = (next: Doing) => setDoing(doing === next ? null : next);
  const tools: readonly (readonly [Doing, string])[] = [
    ['change', t('people.change')],
    ['password', t('people.newPassword')],
    ['sessions', t('people.endSessions')],
    ...(person.hasSecondFactor ? [['factor', t('people.takeFactor')] as const] : []),
    ['lock', t(isLocked ? 'people.unlock' : 'people.lock')],
    ...(isLocked ? ([['erase', t('people.erase')]] satisfies [Doing, string][]) : []),
  ];
  return (
    <>
      <Panel title={person.displayName}>
        <div className="form">
          <dl className="facts">
            <dt>{t('people.username')}</dt>
            <dd className="mono">{person.username}</dd>
            <dt>{t('people.unit')}</dt>
            <dd>{person.unit.name}</dd>
            <dt>{t('people.role')}</dt>
            <dd>{word('role', person.role)}</dd>
            <dt>{t('people.inHand')}</dt>
            <dd>{inHand()}</dd>
          </dl>
          {person.erasedAt !== null && (
            <Note icon="lock">{t('people.erasedSince', { at: formatMoment(person.erasedAt) })}</Note>
          )}
          {person.lockedAt !== null && !isErased && (
            <Note icon="lock">{t('people.lockedSince', { at: formatMoment(person.lockedAt) })}</Note>
          )}
          <div className="ends">
            {(isErased ? [] : tools).map(([name, label]) => (
              <Button
                key={name}
                small
                aria-expanded={doing === name}
                look={doing === name ? 'a' : 'plain'}
                onClick={() => toggle(name)}
                testId={`person-${name}`}
              >
                {label}
              </Button>
            ))}
          </div>
          {doing === 'change' && (
            <ChangePerson key={person.version} person={person} onDone={() => setDoing(null)} />
          )}
          {doing === 'erase' && <ErasePerson person={person} onDone={() => setDoing(null)} />}
          {doing !== null && doing !== 'change' && doing !== 'erase' && (
            <GuardPerson key={doing} person={person} what={doing} onDone={() => setDoing(null)} />
          )}
        </div>
      </Panel>
      <HeldTokens title={t('tokens.title')} tokens={tokens} ofWhom={false} />
      <PersonalData
        accountId={person.accountId}
        path={`/admin/accounts/${encodeURIComponent(person.accountId)}/personal-data`}
      />
      <AdminHistory kind="person" id={person.accountId} />
    </>
  );

  function inHand(): string {
    const { tasksInHand: tasks, delegations } = person;
    if (tasks + delegations === 0) return t('people.nothingInHand');
    return [
      ...(tasks > 0 ? [t('people.tasks', { count: tasks })] : []),
      ...(delegations > 0 ? [t('people.delegations', { count: delegations })] : []),
    ].join(', ');
  }
}
