import { randomUUID } from 'node:crypto';
import { actOnEntry, keepBook, listNotices, openEntry } from '@tctp/application';
import type { Result } from '@tctp/application';
import type { Actor, RegisterBody, RegisterName } from '@tctp/domain';
import { typeormNotices } from '@tctp/persistence';
import { PLAN } from './sandbox';
import type { Sandbox } from './sandbox';

/** Registers as the use cases keep them, and what was told of an entry. */
export function registerDesk(sandbox: Sandbox) {
  const asked = (actor: Actor) => ({ actor, key: randomUUID(), fingerprint: 'test' });
  async function done<T>(result: Promise<Result<T>>): Promise<T> {
    const said = await result;
    if (!said.ok) throw new Error(said.refusal.code);
    return said.value;
  }
  const open = (actor: Actor, register: RegisterName, fields: RegisterBody, unitId: string | null = null) =>
    done(openEntry(sandbox, asked(actor), { planId: PLAN, register, unitId, fields, reason: null }));
  const act = async (
    actor: Actor,
    id: string,
    name: string,
    fields: RegisterBody = {},
    reason: string | null = null,
  ) => {
    const found = await sandbox.read.registers.find('an-giang', id);
    const request = { ...asked(actor), expectedVersion: found?.version ?? 0 };
    return done(actOnEntry(sandbox, request, id, { act: name, fields, reason }));
  };
  const keep = (by: Actor, register: RegisterName, terms: { closed?: boolean; wantedBy?: string }) =>
    done(keepBook(sandbox, asked(by), { planId: PLAN, register }, { ...terms, reason: 'Vì thế.' }));
  const told = (id: string, kind: string) =>
    sandbox.source.query<{ unit_id: string; role: string; day: string }[]>(
      'select unit_id, role, day::text from notification where entry_id = $1 and kind = $2 order by id',
      [id, kind],
    );
  const lateSince = async (id: string) => {
    const [row] = await sandbox.source.query<{ late: string | null }[]>(
      'select late_since::text as late from register_entry where id = $1',
      [id],
    );
    return row?.late ?? null;
  };
  const ledger = async (reader: Actor) =>
    (await listNotices({ ...sandbox, notices: typeormNotices(sandbox.source) }, reader, { limit: 100 }))
      .notices;
  return { open, act, keep, told, lateSince, ledger };
}
