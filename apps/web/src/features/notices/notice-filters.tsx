import { NOTICE_TOPICS } from '@tctp/domain';
import { Link } from '@tanstack/react-router';
import type { LedgerFilter } from '../../api/notice-queries';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';

/** Each choice is an address, so that it can be sent, kept and gone back from. */
export function NoticeFilters({ filter }: { filter: LedgerFilter }) {
  const { t } = useWords();
  const { topic, unseen } = filter;
  const only = unseen === undefined ? {} : { unseen };
  return (
    <nav className="notice-filters" aria-label={t('notices.filter')}>
      <Choice on={topic === undefined} search={only} testId="topic-all">
        {t('notices.everything')}
      </Choice>
      {NOTICE_TOPICS.map((one) => (
        <Choice key={one} on={topic === one} search={{ ...only, topic: one }} testId={`topic-${one}`}>
          {t(`topic.${one}`)}
        </Choice>
      ))}
      <span className="rule" aria-hidden="true" />
      <Choice
        on={unseen !== undefined}
        search={{
          ...(topic === undefined ? {} : { topic }),
          ...(unseen === undefined ? { unseen: true } : {}),
        }}
        testId="only-unseen"
      >
        {unseen !== undefined && <Icon name="check" small />}
        {t('notices.unseen')}
      </Choice>
    </nav>
  );
}

interface ChoiceProps {
  on: boolean;
  search: LedgerFilter;
  testId: string;
  children: React.ReactNode;
}

function Choice({ on, search, testId, children }: ChoiceProps) {
  return (
    <Link
      to="/notices"
      search={search}
      replace
      className="choice"
      activeOptions={{ exact: true }}
      activeProps={{}}
      aria-current={on ? 'true' : undefined}
      data-testid={testId}
    >
      {children}
    </Link>
  );
}
