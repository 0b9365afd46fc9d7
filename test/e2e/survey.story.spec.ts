import { expect, it } from '@jest/globals';
import type { SurveyList } from '@tctp/contracts';
import { Person } from '../support/person';
import { PLAN } from '../support/sandbox';
import { story } from '../support/story';
import { THREE_QUESTIONS, TWENTY_ANSWERS, WHY, answerWith, surveysBy } from '../support/surveys';

story('a survey', (stage) => {
  const codes: string[] = [];
  let surveyId = '';
  const fill = (testId: string, text: string) => stage.desk.at(testId).fill(text);
  const press = (testId: string) => stage.desk.at(testId).click();
  /** The reason that every change is asked for, and the button that sends it. */
  const because = async (testId: string) => {
    await fill('reason', WHY);
    await press(testId);
  };

  it('begins with a questionnaire that says what its points come to', async () => {
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.page.getByRole('link', { name: 'Khảo sát' }).click();
    await stage.desk.page.getByText('Chưa có phiếu hỏi nào.').waitFor();
    expect(await stage.desk.picture('survey-empty')).toEqual([0, 0]);
    await press('paper-new');
    await fill('paper-title', 'Phiếu hỏi người dân');
    await fill('question-1-wording', 'Công chức hướng dẫn hồ sơ có rõ ràng không?');
    await fill('question-1-max', '12,5');
    await fill('question-1-section', 'Tiếp cận dịch vụ');
    await fill('question-1-option-1', 'Rõ ràng');
    await fill('question-1-share-1', '1');
    await fill('question-1-option-2', 'Chưa rõ ràng');
    await fill('question-1-share-2', '1,5');
    await because('paper-save');
    await stage.desk.page.getByText('Phần điểm ghi từ 0 đến 1, như 0,75.').waitFor();
    await fill('question-1-share-2', '0,25');
    await press('paper-add-question');
    await fill('question-2-wording', 'Hồ sơ được trả đúng hẹn không?');
    await fill('question-2-max', '10');
    await fill('question-2-option-1', 'Đúng hẹn');
    await fill('question-2-share-1', '1');
    await fill('question-2-option-2', 'Trễ hẹn');
    await fill('question-2-share-2', '0');
    await stage.desk.at('paper-sum').getByText('22,5').waitFor();
    expect(await stage.desk.picture('survey-editor')).toEqual([0, 0]);
    await press('paper-save');
    await stage.desk.page.getByText('cộng lại 22,5 điểm, bộ tiêu chí ghi 30').waitFor();
    expect(await stage.desk.picture('survey-paper')).toEqual([0, 0]);
  }, 90_000);

  it('is prepared, is given a sample and codes to print, and is opened', async () => {
    await press('survey-add');
    await fill('survey-name', 'Diễn tập quý III');
    await fill('survey-intro', 'Mất hai phút, không ghi tên.');
    await because('survey-save');
    await stage.desk.at('survey-state').getByText('đang soạn').waitFor();
    await press('survey-part-sample');
    await press('sample-edit');
    await press('sample-unit-vhtt');
    await fill('planned-vhtt', '6');
    await fill('population-vhtt', '240');
    await because('sample-save');
    await stage.desk.at('sample').getByText('Tổng số người: 240').waitFor();
    await press('codes-open');
    await stage.desk.at('no-address').waitFor();
    await because('codes-make');
    const slips = stage.desk.at('slip-code');
    await slips.first().waitFor();
    codes.push(...(await slips.allTextContents()));
    expect(codes).toHaveLength(6);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{5}-[A-Z]{5}$/);
    /* The sandbox is told no public address: nothing is guessed. */
    await stage.desk.at('no-address').waitFor();
    expect(await stage.desk.at('slip').locator('svg, a').count()).toBe(0);
    expect(await stage.desk.at('slip').getByText('127.0.0.1').count()).toBe(0);
    expect(await stage.desk.picture('survey-slips')).toEqual([0, 0]);
    await stage.desk.page.emulateMedia({ media: 'print' });
    expect(await stage.desk.page.getByText('Tạo mã phát').isVisible()).toBe(false);
    expect(await slips.first().isVisible()).toBe(true);
    await stage.desk.page.screenshot({ path: 'test/e2e/screenshots/survey-slips-print.png' });
    await stage.desk.page.emulateMedia({ media: 'screen' });
    await press('codes-done');
    await press('survey-open');
    await because('survey-step-go');
    await stage.desk.at('survey-state').getByText('đang nhận phiếu').waitFor();
    expect(await stage.desk.picture('survey-sample')).toEqual([0, 0]);
  }, 90_000);

  it('is answered on a phone by whoever has a code, without signing in', async () => {
    const { phone } = stage;
    await phone.go('/khao-sat');
    expect(await phone.picture('survey-form-code')).toEqual([0, 0]);
    await phone.at('survey-begin').click();
    await phone.page.getByText('Gõ mã trên phiếu.').first().waitFor();
    await phone.at('survey-code').fill('ACDEF-GHJKM');
    await phone.at('survey-begin').click();
    await phone.page.getByText('Không có mã này.').waitFor();
    await phone.at('survey-code').fill(codes[0]!.toLowerCase());
    await phone.at('survey-begin').click();
    await phone.page.getByText('Mất hai phút, không ghi tên.').waitFor();
    await phone.at('survey-progress').getByText('0/2').waitFor();
    for (const at of [1, 2]) {
      const box = await phone
        .at('survey-question-1')
        .locator('label')
        .nth(at - 1)
        .boundingBox();
      expect([at, (box?.height ?? 0) >= 48]).toEqual([at, true]);
    }
    await phone.at('survey-option-1-1').check();
    await phone.at('survey-progress').getByText('1/2').waitFor();
    await phone.at('survey-send').click();
    await phone.page.getByText('Còn 1 câu chưa trả lời.').waitFor();
    expect(await phone.picture('survey-form')).toEqual([0, 0]);
    await phone.at('survey-option-2-1').check();
    await phone.at('survey-send').click();
    await phone.at('survey-thanks').waitFor();
    expect(await phone.picture('survey-form-thanks')).toEqual([0, 0]);
    await phone.page.getByText('Trả lời bằng mã khác').click();
    await phone.at('survey-code').fill(codes[0]!);
    await phone.at('survey-begin').click();
    await phone.page.getByText('Mã này đã dùng rồi.').waitFor();
  }, 90_000);

  it('is answered by a link too, and the address forgets the code', async () => {
    const { phone } = stage;
    const asked: string[] = [];
    phone.page.on('request', (request) => void asked.push(request.url()));
    await phone.go('/khao-sat?');
    await phone.go(`/khao-sat#${codes[1]!.replace('-', '')}`);
    expect(await phone.at('survey-code').inputValue()).toBe(codes[1]!.replace('-', ''));
    expect(new URL(phone.page.url()).hash).toBe('');
    await phone.at('survey-begin').click();
    await phone.at('survey-option-1-2').check();
    await phone.at('survey-send').click();
    await phone.at('survey-send-anyway').click();
    await phone.at('survey-thanks').waitFor();
    expect(asked.filter((url) => url.replace(/#.*/, '').includes(codes[1]!.slice(0, 5)))).toEqual([]);
  }, 90_000);

  it('shows what it gives and how far that may be off, and closes for good', async () => {
    for (const code of codes.slice(2)) await answerWith(stage.program.url, code, [1, 2]);
    await stage.desk.page.reload();
    await press('survey-part-results');
    /* 12.5 × (5·1 + 1·0.25)/6 = 10.9375; 10 × (1·1 + 4·0)/5 = 2; 12.9375 in all. */
    await stage.desk.at('survey-points').getByText('12,94').waitFor();
    await stage.desk.at('survey-margin').getByText('Sai số ±').waitFor();
    await stage.desk.page.getByText('6 phiếu trên 240 người').waitFor();
    await stage.desk.at('survey-last-year').getByText('24,65').waitFor();
    await stage.desk.page.getByText('bộ tiêu chí không nói điểm tính thế nào').waitFor();
    expect(await stage.desk.picture('survey-results-own')).toEqual([0, 0]);
    await press('survey-close');
    await because('survey-step-go');
    await stage.desk.at('survey-state').getByText('đã đóng').waitFor();
    await press('survey-part-history');
    await stage.desk.at('survey-history').getByText('Đóng: Diễn tập quý III, 6 phiếu').waitFor();
    expect(await stage.desk.picture('survey-history')).toEqual([0, 0]);
    await stage.phone.go(`/khao-sat#${codes[5]!}`);
    await stage.phone.at('survey-begin').click();
    await stage.phone.page.getByText('Cuộc khảo sát này đã kết thúc').waitFor();
  }, 90_000);

  it('that is official gives 24,65 again, and the dossier has it from whoever appraises', async () => {
    const appraiser = await Person.signIn(stage.program.url, 'sonoivu');
    const by = surveysBy(appraiser);
    ({ id: surveyId } = await by.survey((await by.questionnaire()).id, 'Điều tra xã hội học 2017'));
    await by.sample(surveyId, [
      ['vhtt', 12, 300],
      ['tu-phap', 8, 100],
    ]);
    const given = [
      ...((await by.codes(surveyId, 'vhtt', 12)).units?.[0]?.codes ?? []),
      ...((await by.codes(surveyId, 'tu-phap', 8)).units?.[0]?.codes ?? []),
    ];
    await by.step(surveyId, 'open');
    for (const [at, choices] of TWENTY_ANSWERS.entries())
      await answerWith(stage.program.url, given[at] ?? '', choices);
    const seen = (await appraiser.get<SurveyList>(`/plans/${PLAN}/surveys`)).body.surveys;
    expect(seen.map(({ kind }) => kind)).toEqual(['official']);

    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.go(`/survey?survey=${surveyId}&part=results`);
    await stage.desk.page.getByText('kết quả chỉ hiện sau khi đóng').waitFor();
    await stage.desk.signIn('sonoivu');
    await stage.desk.go('/survey');
    await stage.desk.at('survey-points').getByText('24,65').waitFor();
    await press('survey-close');
    await because('survey-step-go');
    await stage.desk.at('survey-state').getByText('đã đóng').waitFor();
    await stage.desk
      .at('section-points')
      .getByText(THREE_QUESTIONS.questions[0]?.section ?? '')
      .waitFor();
    expect(await stage.desk.picture('survey-results')).toEqual([0, 0]);

    const reviewer = await Person.signIn(stage.program.url, 'noivu.thamtra');
    await reviewer.send('POST', `/plans/${PLAN}/dossier`, { body: { reason: WHY } });
    await stage.desk.go('/dossier');
    await stage.desk.at('survey').getByText('20 phiếu').waitFor();
    await stage.desk.at('survey').getByText('24,65').waitFor();
    await press('to-survey');
    await stage.desk.at('survey-points').getByText('24,65').waitFor();
  }, 90_000);

  it('is looked at by leaders and heads, in English too', async () => {
    for (const who of ['chutich', 'vhtt.truongphong']) {
      await stage.desk.signIn(who);
      await stage.desk.go(`/survey?survey=${surveyId}`);
      await stage.desk.at('survey-points').getByText('24,65').waitFor();
      expect(await stage.desk.at('survey-add').count()).toBe(0);
    }
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.at('survey-points').getByText('24.65').waitFor();
    expect(await stage.desk.picture('survey-results-en')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect(stage.desk.complaints).toEqual([]);
    /* A code that is used up, and one of a survey that is over, are told so. */
    expect(stage.phone.complaints.filter((one) => !/status of 409/.test(one))).toEqual([]);
  });
});
