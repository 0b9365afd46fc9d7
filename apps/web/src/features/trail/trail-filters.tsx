import type { Account } from '@tctp/contracts';
import { ACCESS_KINDS } from '@tctp/domain';
import type { AccessKind } from '@tctp/domain';
import { useNavigate } from '@tanstack/react-router';
import type { TrailFilter } from '../../api/trail-queries';
import { useWords } from '../../i18n/use-words';
import DateField from '../../parts/date-field';
import { Pick } from '../../parts/pick';

const KINDS = Object.keys(ACCESS_KINDS) as AccessKind[];

/** By person, kind and day; all of it in the address. */
export function TrailFilters({ filter, people }: { filter: TrailFilter; people: readonly Account[] }) {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const narrow = (change: { [key in keyof TrailFilter]?: TrailFilter[key] | undefined }) => {
    const wanted = { ...filter, ...change };
    const search = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    void navigate({ to: '/admin/access-trail', search, replace: true });
  };
  return (
    <div className="trail-filters">
      <Pick
        label={t('trail.who')}
        all={t('trail.everybody')}
        value={filter.person}
        options={people.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
        onChange={(person) => narrow({ person })}
        testId="trail-person"
      />
      <Pick
        label={t('trail.kind')}
        all={t('trail.everyKind')}
        value={filter.kind}
        options={KINDS.map((kind) => ({ value: kind, label: word('accessKind', kind) }))}
        onChange={(kind) => narrow({ kind: KINDS.find((one) => one === kind) })}
        testId="trail-kind"
      />
      <div className="day">
        <DateField
          label={t('trail.from')}
          placeholder={t('trail.from')}
          value={filter.from ?? null}
          onChange={(day) => narrow({ from: day ?? undefined })}
          {...(filter.to === undefined ? {} : { max: filter.to })}
          testId="trail-from"
        />
      </div>
      <div className="day">
        <DateField
          label={t('trail.to')}
          placeholder={t('trail.to')}
          value={filter.to ?? null}
          onChange={(day) => narrow({ to: day ?? undefined })}
          {...(filter.from === undefined ? {} : { min: filter.from })}
          testId="trail-to"
        />
      </div>
    </div>
  );
}
