import type { ClientBase, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { TENANT_ROLE } from './raise-wall';
import { tenantsInScope } from './scope';
import type { Tenants } from './scope';

/** What a connection has said last; a new one has said nothing. */
const said = new WeakMap<ClientBase, Tenants>();

const SAY = `
select set_config('tctp.tenants', $1, false),
       set_config('role', case when r.rolsuper or r.rolbypassrls then '${TENANT_ROLE}' else session_user::text end, false)
  from pg_roles r where r.rolname = session_user`;

/** Says for which tenants a connection works from now on. Costs nothing while they stay the same. */
export async function workFor(client: ClientBase, tenants: Tenants): Promise<void> {
  if (said.get(client) === tenants) return;
  said.delete(client);
  await client.query(SAY, [tenants]);
  said.set(client, tenants);
}

interface Driver {
  obtainMasterConnection(): Promise<[PoolClient, (error?: Error) => void]>;
}

/** Every connection that this source hands out works for the tenants of the request that asked for it. */
export function standBehindWall(source: DataSource): DataSource {
  const driver = source.driver as unknown as Driver;
  const obtain = driver.obtainMasterConnection.bind(driver);
  driver.obtainMasterConnection = async () => {
    const [client, release] = await obtain();
    /* Who asked listens to it only when they hold it: a cut that nobody hears ends the program. */
    const cut = () => undefined;
    client.on('error', cut);
    try {
      await workFor(client, tenantsInScope());
    } catch (error) {
      release(error as Error);
      throw error;
    } finally {
      client.off('error', cut);
    }
    return [client, release];
  };
  return source;
}
