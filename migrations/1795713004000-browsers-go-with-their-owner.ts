import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. What is known of somebody's browsers goes when they are forgotten. */
export class BrowsersGoWithTheirOwner1795713004000 implements MigrationInterface {
  name = 'BrowsersGoWithTheirOwner1795713004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table known_browser
        drop constraint known_browser_tenant_id_account_id_fkey,
        add foreign key (tenant_id, account_id) references account on delete cascade;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table known_browser
        drop constraint known_browser_tenant_id_account_id_fkey,
        add foreign key (tenant_id, account_id) references account;
    `);
  }
}
