import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. The database folds words as `foldText` does. What a file is searched by is folded once, when it comes, and kept
 * by PostgreSQL itself, so that nobody who writes a row can forget it; and the order of the library, newest first, for pages that do not sort everything.
 */
export class FindEvidenceByWords1795701000000 implements MigrationInterface {
  name = 'FindEvidenceByWords1795701000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function fold_text(words text) returns text language sql immutable strict parallel safe as $$
        select replace(regexp_replace(normalize(lower(words), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')
      $$;
      alter table evidence add column search_text text not null generated always as (fold_text(
        file_name || ' ' || coalesce(document_number, '') || ' ' || coalesce(document_subject, '') || ' '
        || coalesce(document_issuer, ''))) stored;
      create index evidence_newest on evidence (tenant_id, uploaded_at, id) where removed_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index evidence_newest; alter table evidence drop column search_text; drop function fold_text',
    );
  }
}
