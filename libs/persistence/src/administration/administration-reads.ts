import type { AdminEventRow, AdminSubject, PersonRow, PlanSettings, UnitRow } from '@tctp/application';
import type { DataSource } from 'typeorm';
import { readAdminEvents } from './admin-event-store';
import { readPeople } from './people-store';
import { planSettingsStore } from './plan-settings-store';
import { readUnits } from './unit-rows';

/** What an administrator's screens read, all of it within one tenant. */
export interface AdministrationReads {
  people(tenantId: string, today: string): Promise<PersonRow[]>;
  units(tenantId: string): Promise<UnitRow[]>;
  /** Newest first, the last two hundred. */
  history(tenantId: string, kind: AdminSubject, id: string): Promise<AdminEventRow[]>;
  planSettings(tenantId: string, planId: string): Promise<PlanSettings | null>;
}

export function sqlAdministration(source: DataSource): AdministrationReads {
  return {
    people: (tenantId, today) => readPeople(source, tenantId, today),
    units: (tenantId) => readUnits(source, tenantId),
    history: (tenantId, kind, id) => readAdminEvents(source, tenantId, kind, id),
    planSettings: (tenantId, planId) => planSettingsStore(source.manager).read(tenantId, planId),
  };
}
