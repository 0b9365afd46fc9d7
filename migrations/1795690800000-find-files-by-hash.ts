import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. Which rows name a file: asked for every file by the collection of orphans and by the audit. */
export class FindFilesByHash1795690800000 implements MigrationInterface {
  name = 'FindFilesByHash1795690800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index evidence_of_file on evidence (sha256)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index evidence_of_file');
  }
}
