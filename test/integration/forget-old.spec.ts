import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forgetOld } from '@tctp/application';
import { sqlForgetting } from '@tctp/persistence';
import { aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const DAYS = { usual: 30, trail: 730 };

/** One row of each kind, so many days old. */
const ROWS = `
with row(name, old) as (select 'row ' || $1::text, now() - make_interval(days => $1::integer)),
session as (
  insert into session (token_hash, tenant_id, account_id, created_at, expires_at)
  select name, 'an-giang', 'vhtt.officer', old - interval '1 day', old from row),
receipt as (
  insert into command_receipt (tenant_id, account_id, key, fingerprint, created_at)
  select 'an-giang', 'vhtt.officer', name, '-', old from row),
letter as (
  insert into letter (tenant_id, account_id, day, after_id, up_to_id, state, written_at, closed_at)
  select 'an-giang', 'vhtt.officer', old::date, 0, 1, 'sent', old, old from row),
attempt as (
  insert into sign_in_attempt (key, level, last_at) select name, 9, old from row),
browser as (
  insert into known_browser (tenant_id, account_id, token_hash, last_used_at)
  select 'an-giang', 'vhtt.officer', name, old from row),
owner_letter as (
  insert into owner_letter (tenant_id, account_id, kind, address, language, state, at, closed_at)
  select 'an-giang', 'vhtt.officer', 'password-changed', 'a@b.example', 'vi', 'failed', old, old from row),
token as (
  insert into api_token (tenant_id, account_id, id, token_hash, hint, name, scope, made_at, expires_at)
  select 'an-giang', 'vhtt.officer', gen_random_uuid(), encode(sha256(convert_to(name, 'UTF8')), 'hex'), 'tctp_', name, 'read',
         old - interval '1 day', old from row)
insert into access_entry (tenant_id, code, account_id, at)
select 'an-giang', 'signed-in', 'vhtt.officer', old from row`;

describe('what has been kept long enough', () => {
  let sandbox: Sandbox;
  const forget = () => forgetOld({ forgetting: sqlForgetting(sandbox.source) }, DAYS);
  const left = async () => {
    const counts = await sandbox.counts();
    const {
      session,
      command_receipt,
      letter,
      owner_letter,
      api_token,
      access_entry,
      sign_in_attempt,
      known_browser,
    } = counts;
    return {
      session,
      command_receipt,
      letter,
      owner_letter,
      api_token,
      access_entry,
      sign_in_attempt,
      known_browser,
    };
  };

  beforeAll(async () => {
    sandbox = await aSandbox();
    await sandbox.person('officer', 'vhtt');
    for (const days of [1, 29, 31, 400, 731]) await sandbox.source.query(ROWS, [days]);
    await sandbox.source.query(
      `insert into letter (tenant_id, account_id, day, after_id, up_to_id, state, written_at)
       values ('an-giang', 'vhtt.officer', '2020-01-01', 0, 1, 'waiting', now() - interval '2 years')`,
    );
    await sandbox.source.query(
      `insert into owner_letter (tenant_id, account_id, kind, address, language, at)
       values ('an-giang', 'vhtt.officer', 'password-changed', 'a@b.example', 'vi', now() - interval '2 years')`,
    );
  }, 60_000);
  afterAll(() => sandbox?.close());

  it('goes, by the days of its kind, and what is still to be done stays however old it is', async () => {
    expect(await forget()).toEqual({
      sessions: 3,
      receipts: 3,
      letters: 3,
      ownerLetters: 3,
      tokens: 3,
      accessEntries: 1,
      signInTries: 4,
      browsers: 2,
    });
    expect(await left()).toEqual({
      session: 2,
      command_receipt: 2,
      letter: 3,
      owner_letter: 3,
      api_token: 2,
      access_entry: 4,
      sign_in_attempt: 1,
      known_browser: 3,
    });
  });

  it('goes once', async () => {
    expect(Object.values(await forget())).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('is never a part of the trail younger than a year, whatever is asked', async () => {
    const asked = forgetOld({ forgetting: sqlForgetting(sandbox.source) }, { usual: 30, trail: 20 });
    await expect(asked).rejects.toThrow(/append-only/);
    expect(await left()).toMatchObject({ access_entry: 4 });
  });
});
