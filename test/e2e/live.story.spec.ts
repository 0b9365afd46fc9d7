import { beforeAll, expect, it } from '@jest/globals';
import { Screen } from '../support/browser';
import { story } from '../support/story';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';

const TASK = 'tinh-bien-2017.r07.once';

story('what others decide', (stage) => {
  let screen: Screen;

  beforeAll(async () => {
    screen = await Screen.open(stage.browser, stage.program.url);
  }, 90_000);

  it('is told to whoever listens, and to nobody who has not signed in', async () => {
    expect((await fetch(`${stage.program.url}/api/changes`)).status).toBe(401);
    const officer = await Person.signIn(stage.program.url, 'vhtt.canbo');
    const listening = new AbortController();
    const reply = await officer.listen('/changes', listening.signal);
    expect(reply.headers.get('content-type')).toContain('text/event-stream');
    const heard = firstOf(reply, 'event: changed');
    await officer.upload(TASK, { bytes: await aPdf(), name: 'Báo cáo.pdf' });
    expect(await heard).toContain('event: changed');
    listening.abort();
  }, 30_000);

  it('shows on an open screen by itself, and leaves what is being typed alone', async () => {
    await screen.signIn('vhtt.canbo');
    await screen.go(`/tasks/${TASK}`);
    await screen.at('fact-recognisedInitiatives').fill('7');
    const colleague = await Person.signIn(stage.program.url, 'vhtt.truongphong');
    await colleague.upload(TASK, { bytes: await aPdf(), name: 'Đồng nghiệp gửi.pdf' });
    await screen.page.getByText('Đồng nghiệp gửi.pdf').first().waitFor({ timeout: 5_000 });
    expect(await screen.at('fact-recognisedInitiatives').inputValue()).toBe('7');
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect(screen.complaints).toEqual([]);
  });
});

/** What has been said until the words come, or the stream ends. */
async function firstOf(reply: Response, words: string): Promise<string> {
  let said = '';
  const decoder = new TextDecoder();
  for await (const chunk of reply.body ?? []) {
    said += decoder.decode(chunk, { stream: true });
    if (said.includes(words)) return said;
  }
  return said;
}
