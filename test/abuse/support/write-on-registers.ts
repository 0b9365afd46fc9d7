import { fileName, markup } from './markup';
import type { Writer } from './writer';

const planId = 'tinh-bien-2017';
const [OFFICER, REVIEWER] = ['vhtt.canbo', 'noivu.thamtra'];
const reason = () => ({ reason: markup(2000) });

/** Whatever people can write into registers: an entry of a unit, and a complaint with its personal fields. Answers their ids. */
export async function writeOnRegisters(writer: Writer): Promise<{ entryId: string; complaintId: string }> {
  const open = (who: string, register: string, fields: Record<string, unknown>) =>
    writer.say<{ id: string }>(who, 'openEntry', { planId, register }, { fields, ...reason() });
  const { id: entryId } = await open(OFFICER, 'initiatives', {
    title: markup(300),
    summary: markup(4000),
    benefit: markup(4000),
  });
  const act = (who: string, name: string, fields: Record<string, unknown>, id = entryId) =>
    writer.say(who, 'actOnEntry', { entryId: id }, { act: name, fields, ...reason() });
  await act(OFFICER, 'amend', { title: markup(300), summary: markup(4000) });
  const file = new File(['ghi chú'], fileName('txt'), { type: 'text/plain' });
  await writer.sayForm(OFFICER, 'addEntryFile', { entryId }, { file });
  await act(REVIEWER, 'shortlist', {});
  await act(REVIEWER, 'setAside', {});
  const { id: complaintId } = await open(REVIEWER, 'complaints', {
    title: markup(300),
    content: markup(4000),
    channel: 'phone',
    receivedOn: '2017-08-28',
    complainant: markup(300),
    contact: markup(300),
    about: markup(300),
  });
  await act(REVIEWER, 'check', {}, complaintId);
  await act(REVIEWER, 'dismiss', { finding: markup(4000) }, complaintId);
  await writer.say(REVIEWER, 'urgeUnits', { planId, register: 'initiatives' }, reason());
  await writer.say(
    REVIEWER,
    'keepBook',
    { planId, register: 'initiatives' },
    { wantedBy: '2017-11-01', ...reason() },
  );
  return { entryId, complaintId };
}
