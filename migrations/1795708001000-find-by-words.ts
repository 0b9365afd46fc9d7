import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. Trigrams of what people search. Where the server has no pg_trgm, or does not let us have it, a search reads the
 * rows instead: slower, and the answers are the same.
 */
export class FindByWords1795708001000 implements MigrationInterface {
  name = 'FindByWords1795708001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      begin
        create extension if not exists pg_trgm;
        create index task_words on task using gin (search_text gin_trgm_ops);
        create index evidence_words on evidence using gin (search_text gin_trgm_ops) where removed_at is null;
      exception when insufficient_privilege or undefined_file or feature_not_supported then
        raise notice 'no pg_trgm here: a search reads the rows';
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index if exists evidence_words, task_words;');
  }
}
