import type { AdminEventRow, AdminSubject, PersonRow, PlanSettings, UnitRow } from '@tctp/application';
import type { PersonalData } from '@tctp/contracts';
import type { DataSource } from 'typeorm';
import { readAdminEvents } from './admin-event-store';
import { readPeople } from './people-store';
import { readPersonalData } from './personal-data';
import { planSettingsStore } from './plan-settings-store';
import { readUnits } from './unit-rows';

/** What an administrator's screens read, all of it within one tenant. */
export interface AdministrationReads {
  people(tenantId: string, today: string): Promise<PersonRow[]>;
  /** What is kept of one person; null: there is no such account. `forSelf`: without what is still kept from them. */
  personalData(tenantId: string, accountId: string, how: { forSelf: boolean }): Promise<PersonalData | null>;
  units(tenantId: string): Promise<UnitRow[]>;
  /** Newest first, the last two hundred. */
  history(tenantId: string, kind: AdminSubject, id: string): Promise<AdminEventRow[]>;
  planSettings(tenantId: string, planId: string): Promise<PlanSettings | null>;
}

export function sqlAdministration(source: DataSource, { sandbox = false } = {}): AdministrationReads {
  return {
    people: (tenantId, today) => readPeople(source, tenantId, today, sandbox),
    personalData: (tenantId, accountId, how) => readPersonalData(source, tenantId, accountId, how),
    units: (tenantId) => readUnits(source, tenantId),
    history: (tenantId, kind, id) => readAdminEvents(source, tenantId, kind, id),
    planSettings: (tenantId, planId) => planSettingsStore(source.manager).read(tenantId, planId),
  };
}
