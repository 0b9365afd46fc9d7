import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. The database folds words as the program does (lower case, no diacritics, đ as d), and keeps trigrams of what
 * people search. Where the server has no pg_trgm, or does not let us have it, a search reads the rows instead: slower,
 * and the answers are the same.
 */
export class FindByWords1795708001000 implements MigrationInterface {
  name = 'FindByWords1795708001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function fold_text(words text) returns text language sql immutable strict parallel safe as $$
        select replace(regexp_replace(normalize(lower(words), NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd')
      $$;
      create function evidence_words(file_name text, number text, subject text, issuer text)
      returns text language sql immutable parallel safe as $$
        select public.fold_text(file_name || ' ' || coalesce(number, '') || ' ' || coalesce(subject, '') || ' ' || coalesce(issuer, ''))
      $$;
      do $$
      begin
        create extension if not exists pg_trgm;
        create index task_words on task using gin (search_text gin_trgm_ops);
        create index evidence_words_index on evidence
          using gin (evidence_words(file_name, document_number, document_subject, document_issuer) gin_trgm_ops)
          where removed_at is null;
      exception when insufficient_privilege or undefined_file or feature_not_supported then
        raise notice 'no pg_trgm here: a search reads the rows';
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index if exists evidence_words_index, task_words;
      drop function evidence_words, fold_text;
    `);
  }
}
