import type { AdminUnit } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { unitsQuery } from '../../api/admin-queries';
import { useWords } from '../../i18n/use-words';
import { MasterDetail } from '../../parts/admin/master-detail';
import { Button } from '../../parts/button';
import { ImportButton } from '../../parts/import-sheet/import-button';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { usePhone } from '../../parts/use-phone';
import { NewUnit } from './new-unit';
import { UnitDetail } from './unit-detail';
import { UnitTree } from './unit-tree';
import './units.css';

const route = getRouteApi('/frame/rich/admin/units');
/** Stands in the address where a unit's id would: no unit is called so. */
const NEW = '+';

export default function UnitsScreen() {
  const { t } = useWords();
  const { unit } = route.useSearch();
  const navigate = route.useNavigate();
  const phone = usePhone();
  const query = useQuery(unitsQuery);
  const choose = (id?: string) => void navigate({ search: (old) => ({ ...old, unit: id }), replace: true });
  const open = query.data?.filter(({ closedOn }) => closedOn === null);
  const groups = open?.filter(({ kind }) => kind === 'group').length ?? 0;

  return (
    <Screen
      title={t('place.units')}
      subtitle={open && t('units.subtitle', { count: open.length - groups, groups })}
      tools={
        <>
          <ImportButton kind="units" />
          <Button
            look="a"
            icon="plus"
            aria-label={t('units.new')}
            onClick={() => choose(NEW)}
            testId="new-unit"
          >
            {!phone && t('units.new')}
          </Button>
        </>
      }
    >
      <Loaded query={query} rows={10}>
        {(units) => (
          <MasterDetail
            list={<UnitTree units={units} chosen={unit} onChoose={choose} />}
            detail={detailOf(units)}
            back={t('units.back')}
            onBack={() => choose()}
          />
        )}
      </Loaded>
    </Screen>
  );

  function detailOf(units: readonly AdminUnit[]) {
    if (unit === NEW) return <NewUnit units={units} onMade={choose} />;
    const found = units.find(({ id }) => id === unit);
    return found === undefined ? null : (
      <UnitDetail key={found.id} unit={found} units={units} onChoose={choose} />
    );
  }
}
