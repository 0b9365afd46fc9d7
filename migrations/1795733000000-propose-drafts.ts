import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. A draft comes of a file, or of the year before: then it says of which plan, and of which appraisal where its
 * points were locked. One such draft stands for each, unless it was put away. The plans of one year are
 * compared: they are found by it.
 */
export class ProposeDrafts1795733000000 implements MigrationInterface {
  name = 'ProposeDrafts1795733000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plan_draft
        alter column sha256 drop not null,
        alter column size drop not null,
        alter column file_name drop not null,
        alter column format drop not null,
        add column origin text not null default 'file' check (origin in ('file', 'proposed')),
        add column proposed_from text,
        add column proposed_on text,
        add foreign key (tenant_id, proposed_from) references plan,
        add foreign key (tenant_id, proposed_on) references appraisal,
        add check (origin <> 'file' or (sha256, size, file_name, format) is not null),
        add check (origin = 'file' or (sha256, size, file_name, format) is null),
        add check ((origin = 'proposed') = (proposed_from is not null)),
        add check (proposed_on is null or proposed_from is not null);
      create unique index plan_draft_of_year on plan_draft (tenant_id, proposed_from, coalesce(proposed_on, ''))
        where proposed_from is not null and state <> 'discarded';
      create index plan_of_year on plan (tenant_id, year desc, id);
    `);
  }

  /** What was proposed goes with what was settled of it: the tables of before know files alone. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index plan_of_year, plan_draft_of_year;
      alter table plan_draft_settlement disable trigger plan_draft_settlement_append_only;
      delete from plan_draft_settlement s using plan_draft d
       where d.tenant_id = s.tenant_id and d.id = s.draft_id and d.origin = 'proposed';
      alter table plan_draft_settlement enable trigger plan_draft_settlement_append_only;
      delete from plan_draft where origin = 'proposed';
      alter table plan_draft
        drop column proposed_on, drop column proposed_from, drop column origin,
        alter column sha256 set not null,
        alter column size set not null,
        alter column file_name set not null,
        alter column format set not null;
    `);
  }
}
