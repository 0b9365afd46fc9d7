import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. The database folds words as the program does (lower case, no diacritics, đ as d), and keeps trigrams of what
 * people search. A file's words are folded once, when it comes: folding them again for a word that thousands have took
 * seconds. The new column rewrites the table of files once. Where the server has no pg_trgm, or does not let us have it,
 * a search reads the rows instead: slower, and the answers are the same.
 */
export class FindByWords1795708001000 implements MigrationInterface {
  name = 'FindByWords1795708001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function fold_text(words text) returns text language sql immutable strict parallel safe as $$
        select replace(regexp_replace(normalize(lower(words), NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd')
      $$;
      alter table evidence add column words text not null generated always as (fold_text(
        file_name || ' ' || coalesce(document_number, '') || ' ' || coalesce(document_subject, '') || ' '
        || coalesce(document_issuer, ''))) stored;
      create index evidence_newest on evidence (tenant_id, uploaded_at desc, id) where removed_at is null;
      do $$
      begin
        create extension if not exists pg_trgm;
        create index task_words on task using gin (search_text gin_trgm_ops);
        create index evidence_words on evidence using gin (words gin_trgm_ops) where removed_at is null;
      exception when insufficient_privilege or undefined_file or feature_not_supported then
        raise notice 'no pg_trgm here: a search reads the rows';
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index if exists evidence_words, task_words;
      drop index evidence_newest;
      alter table evidence drop column words;
      drop function fold_text;
    `);
  }
}
