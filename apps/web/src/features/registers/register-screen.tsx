import { isRegister } from '@tctp/domain';
import type { RegisterName } from '@tctp/domain';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { plansQuery, sessionQuery } from '../../api/queries';
import { registerQuery } from '../../api/register-queries';
import { useWords } from '../../i18n/use-words';
import { MasterDetail } from '../../parts/admin/master-detail';
import { Button } from '../../parts/button';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { usePhone } from '../../parts/use-phone';
import { BookPanel } from './book-panel';
import { entriesToExport } from './entries-to-export';
import { EntryDetail } from './entry-detail';
import { EntryList } from './entry-list';
import { ManyBar } from './many-bar';
import { NewEntry } from './new-entry';
import { RegisterTools } from './register-tools';
import { useManyEntries } from './use-many-entries';
import { useRegisterWords } from '../../parts/registers/use-register-words';
import './registers.css';

const route = getRouteApi('/frame/rich/registers/$register');
/** Stands in the address where an entry's id would: no entry is called so. */
const NEW = '+';

export default function RegisterScreen() {
  const { register } = route.useParams();
  return isRegister(register) ? (
    <OneRegister key={register} register={register} />
  ) : (
    <Navigate to="/registers" />
  );
}

function OneRegister({ register }: { register: RegisterName }) {
  const words = useWords();
  const { t } = words;
  const said = useRegisterWords(register);
  const { entry, q, state, unit } = route.useSearch();
  const navigate = route.useNavigate();
  const phone = usePhone();
  const session = useQuery(sessionQuery).data;
  const plans = useQuery(plansQuery).data;
  const planId = session?.planId ?? plans?.[0]?.id;
  const query = useInfiniteQuery({
    ...registerQuery(planId ?? '', register, { search: q, state, unitId: unit }),
    enabled: planId !== undefined,
  });
  const first = query.data?.pages[0];
  const onTasks = first?.onTasks ?? [];
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  const many = useManyEntries(planId, register, entries);
  const choose = (id?: string) => void navigate({ search: (old) => ({ ...old, entry: id }), replace: true });
  const tools = (
    <RegisterTools
      register={register}
      planId={planId}
      opens={first?.opens ?? null}
      exported={entriesToExport(register, entries, onTasks, said, words)}
      isAside={entry !== undefined}
      onNew={() => choose(NEW)}
    />
  );
  return (
    <Screen title={said.title} {...(!phone && { subtitle: said.lead })} back="/registers" tools={tools}>
      <Loaded query={query} rows={8}>
        {({ pages: [page] }) =>
          page === undefined || planId === undefined ? null : (
            <MasterDetail
              list={
                <>
                  <BookPanel planId={planId} page={page} />
                  <EntryList
                    page={page}
                    entries={entries}
                    isWhole={!query.hasNextPage}
                    chosen={entry}
                    many={many}
                    shown={{ search: q ?? '', state, unitId: unit }}
                    onShow={(shown) =>
                      void navigate({
                        search: (old) => ({
                          ...old,
                          q: shown.search || undefined,
                          state: shown.state,
                          unit: shown.unitId,
                        }),
                        replace: true,
                      })
                    }
                    onChoose={choose}
                  />
                  <ManyBar register={register} many={many} onOpen={choose} />
                  {query.hasNextPage && (
                    <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                      {t('registers.more')}
                    </Button>
                  )}
                </>
              }
              detail={
                entry === undefined ? null : entry === NEW ? (
                  <NewEntry planId={planId} page={page} onDone={choose} />
                ) : (
                  <EntryDetail key={entry} entryId={entry} planId={planId} />
                )
              }
              back={said.title}
              onBack={() => choose()}
            />
          )
        }
      </Loaded>
    </Screen>
  );
}
