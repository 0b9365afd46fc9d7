import type { AccountWithPassword, MadeToken, UnitChanged } from '@tctp/contracts';
import { enrol } from '../../support/authenticator';
import { PASSWORD } from '../../support/person';
import { markup } from './markup';
import type { Writer } from './writer';

const ADMIN = 'quantri';
const reason = () => ({ reason: markup(2000) });
const names = () => ({ name: markup(300), shortName: markup(100) });
const A_TOKEN = { scope: 'read', days: 1, password: PASSWORD };
const decided = () => ({ on: '2017-09-01', document: markup(300), ...reason() });

/** Whatever an administrator writes about units and people. Answers whose history is full of it. */
export async function writeOnPeople(writer: Writer): Promise<{ unitId: string; accountId: string }> {
  const say = <T>(route: string, values: Record<string, string>, body: Record<string, unknown>) =>
    writer.say<T>(ADMIN, route, values, body);
  const unit = async () => {
    const body = { ...names(), kind: 'division', parentId: 'tinh-bien', ...reason() };
    return (await say<UnitChanged>('createUnit', {}, body)).unitId;
  };
  const [unitId, closed, merged] = [await unit(), await unit(), await unit()];
  await say('renameUnit', { unitId }, { ...names(), ...decided() });
  await say('moveUnit', { unitId }, { parentId: 'noi-vu', ...reason() });
  await say('closeUnit', { unitId: closed }, decided());
  await say('mergeUnit', { unitId: merged }, { into: unitId, ...decided() });

  const person = async (username: string, of: string) => {
    const body = { username, displayName: markup(200), role: 'officer', unitId: of, ...reason() };
    return (await say<AccountWithPassword>('createAccount', {}, body)).accountId;
  };
  const [accountId, gone] = [await person('danh.dau', 'vhtt'), await person('bi.xoa', unitId)];
  await say(
    'changeAccount',
    { accountId },
    {
      ...{ displayName: markup(200), role: 'officer', unitId: 'vhtt', ...reason() },
    },
  );
  await say('givePassword', { accountId }, reason());
  await say('endSessionsOf', { accountId }, reason());
  await say('lockAccount', { accountId: gone }, { locked: true, ...reason() });
  await say('eraseAccount', { accountId: gone }, reason());
  const token = () =>
    writer.say<MadeToken>('vhtt.truongphong', 'makeToken', {}, { ...A_TOKEN, name: markup(100) });
  await token();
  await say('revokeToken', { tokenId: (await token()).id }, reason());
  await enrol(await writer.as('xa01.canbo'));
  await say('takeSecondFactor', { accountId: 'xa01.canbo' }, reason());
  return { unitId, accountId };
}
