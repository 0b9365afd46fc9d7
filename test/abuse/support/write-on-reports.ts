import { markup } from './markup';
import { PLAN } from './write-on-plan';
import type { Writer } from './writer';

const [REVIEWER, CHAIRMAN] = ['noivu.thamtra', 'chutich'];
const PERIOD = '2017-Q3';
const reason = () => ({ reason: markup(2000) });
const note = () => ({ note: markup(2000) });
const document = () => ({ number: markup(40), symbol: markup(60), issuedOn: '2017-08-28' });

/** A report whose every text is full of it, from the first draft until it is sent; and one that is still written. */
export async function writeOnReports(writer: Writer): Promise<void> {
  const of = { planId: PLAN, period: PERIOD };
  const on = (who: string | undefined, route: string, body: Record<string, unknown> = {}) =>
    writer.say(who ?? '', route, of, body);
  await on(REVIEWER, 'composeReport', { period: PERIOD });
  const words = () => markup(2000);
  const edits = [
    { change: 'text', section: 'standing', part: 'whole', to: words() },
    { change: 'title', section: 'standing', to: markup(500) },
    { change: 'addText', section: 'standing', after: null, as: 'items', text: words() },
    { change: 'addSection', after: null, title: markup(500), text: words() },
  ];
  await on(REVIEWER, 'editReport', { edits });
  await on(REVIEWER, 'submitReport', note());
  await on(CHAIRMAN, 'returnReport', reason());
  await on(REVIEWER, 'submitReport', note());
  await on(CHAIRMAN, 'approveReport', { document: document(), ...note() });
  await on(REVIEWER, 'reviseReport', reason());
  await on(REVIEWER, 'submitReport');
  await on(CHAIRMAN, 'approveReport');
  await on(REVIEWER, 'sendReport', { document: document(), ...note() });
  const open = { planId: PLAN, period: '2017' };
  await writer.say(REVIEWER ?? '', 'composeReport', open, { period: '2017' });
  await writer.say(REVIEWER ?? '', 'editReport', open, { edits });
}
