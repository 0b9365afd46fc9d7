import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. What a file is searched by, folded as `foldText` folds it and kept by PostgreSQL itself, so that nobody who
 * writes a row can forget it; and the order of the library, newest first, for pages that do not sort everything.
 */
export class FindEvidenceByWords1795701000000 implements MigrationInterface {
  name = 'FindEvidenceByWords1795701000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evidence add column search_text text not null generated always as (
        replace(lower(regexp_replace(
          normalize(file_name || ' ' || coalesce(document_number, '') || ' ' || coalesce(document_subject, '')
                    || ' ' || coalesce(document_issuer, ''), NFD),
          '[\\u0300-\\u036f]', '', 'g')), 'đ', 'd')) stored;
      create index evidence_newest on evidence (tenant_id, uploaded_at, id) where removed_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index evidence_newest; alter table evidence drop column search_text');
  }
}
