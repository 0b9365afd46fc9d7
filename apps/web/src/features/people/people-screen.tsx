import type { Account } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { accountsOfTenantQuery, heldTokensQuery } from '../../api/admin-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ImportButton } from '../../parts/import-sheet/import-button';
import { ExportMenu } from '../../parts/export-menu';
import { Loaded } from '../../parts/loaded';
import { MasterDetail } from '../../parts/admin/master-detail';
import { Screen } from '../../parts/screen';
import { usePhone } from '../../parts/use-phone';
import { HeldTokens } from './held-tokens';
import { NewPerson } from './new-person';
import { PeopleList } from './people-list';
import { peopleToExport } from './people-to-export';
import { PersonDetail } from './person-detail';
import './people.css';

const route = getRouteApi('/frame/rich/admin/people');
/** Stands in the address where a person's id would: no account is called so. */
const NEW = '+';

export default function PeopleScreen() {
  const words = useWords();
  const { t } = words;
  const { person } = route.useSearch();
  const navigate = route.useNavigate();
  const phone = usePhone();
  const query = useQuery(accountsOfTenantQuery);
  const tokens = useQuery(heldTokensQuery).data ?? [];
  const choose = (id?: string) => void navigate({ search: (old) => ({ ...old, person: id }), replace: true });
  const all = query.data ?? [];
  const locked = all.filter(({ lockedAt }) => lockedAt !== null).length;

  return (
    <Screen
      title={t('place.people')}
      subtitle={query.data && t('people.subtitle', { count: all.length, locked })}
      tools={
        <>
          {all.length > 0 && <ExportMenu {...peopleToExport(t('place.people'), all, words)} />}
          <ImportButton kind="people" />
          <Button
            look="a"
            icon="plus"
            aria-label={t('people.new')}
            onClick={() => choose(NEW)}
            testId="new-person"
          >
            {!phone && t('people.new')}
          </Button>
        </>
      }
    >
      <Loaded query={query} rows={10}>
        {(accounts) => (
          <MasterDetail
            list={<PeopleList accounts={accounts} chosen={person} onChoose={choose} />}
            detail={detailOf(accounts)}
            {...(tokens.length > 0 && {
              beside: <HeldTokens title={t('tokens.all')} tokens={tokens} ofWhom />,
            })}
            back={t('people.back')}
            onBack={() => choose()}
          />
        )}
      </Loaded>
    </Screen>
  );

  function detailOf(accounts: readonly Account[]) {
    if (person === NEW) return <NewPerson onOpen={choose} />;
    const found = accounts.find(({ accountId }) => accountId === person);
    return found === undefined ? null : (
      <PersonDetail
        key={found.accountId}
        person={found}
        tokens={tokens.filter(({ holder }) => holder.accountId === found.accountId)}
      />
    );
  }
}
