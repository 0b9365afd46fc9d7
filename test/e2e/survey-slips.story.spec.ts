import { expect, it } from '@jest/globals';
import { freePort } from '../support/free-port';
import { startOwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { readQr } from '../support/read-qr';
import { story } from '../support/story';
import { TWENTY_ANSWERS, WHY, answerWith, surveysBy } from '../support/surveys';

async function startWithAddress() {
  const port = String(await freePort());
  return startOwnProgram({
    TCTP_RATE_LIMIT: '',
    PORT: port,
    TCTP_PUBLIC_URL: `http://localhost:${port}`,
  });
}

story(
  'slips of a survey',
  (stage) => {
    let surveyId = '';
    const addresses: string[] = [];
    const press = (testId: string) => stage.desk.at(testId).click();

    it('say whose they are, until when, and where, and carry the address with the code as a QR code', async () => {
      const by = surveysBy(await Person.signIn(stage.program.url, 'noivu.thamtra'));
      ({ id: surveyId } = await by.survey((await by.questionnaire()).id, 'Khảo sát mức độ hài lòng quý III'));
      await by.sample(surveyId, [
        ['vhtt', 12, 900],
        ['tu-phap', 8, 100],
      ]);
      await stage.desk.signIn('noivu.thamtra');
      await stage.desk.go(`/survey?survey=${surveyId}&part=sample`);
      await press('codes-open');
      await stage.desk.page.getByText('Chưa ấn định ngày đóng.').waitFor();
      await stage.desk.page.keyboard.press('Escape');
      await press('survey-change');
      await stage.desk.at('survey-closes').fill('30/09/2017');
      await stage.desk.page.keyboard.press('Enter');
      await stage.desk.at('reason').fill(WHY);
      expect(await stage.desk.picture('survey-closing-day')).toEqual([0, 0]);
      await press('survey-save');
      await stage.desk.page.getByText('dự kiến đóng hết ngày 30/09/2017').waitFor();
      await press('codes-open');
      await stage.desk.at('reason').fill(WHY);
      await press('codes-make');
      const slips = stage.desk.at('slip');
      await slips.first().waitFor();
      expect(await slips.count()).toBe(20);
      expect(await stage.desk.at('no-address').count()).toBe(0);
      for (const slip of await slips.all()) {
        const text = await slip.innerText();
        const code = (await slip.getByTestId('slip-code').innerText()).replace('-', '');
        expect(text).toMatch(/^Phòng (Văn hóa và Thông tin|Tư pháp)$/m);
        expect(text).toContain('Trả lời đến hết ngày 30/09/2017');
        expect(text).toContain(`${stage.program.url}/khao-sat`);
        const address = await readQr(slip.locator('svg'));
        expect(address).toBe(`${stage.program.url}/khao-sat#${code}`);
        addresses.push(address);
      }
      expect(new Set(addresses).size).toBe(20);
      expect(await stage.desk.picture('survey-slips-qr')).toEqual([0, 0]);
    }, 90_000);

    it('are cut from A4, whole on a page, with a code that is large enough', async () => {
      const { page } = stage.desk;
      /* 180 mm between the margins. */
      await page.setViewportSize({ width: 680, height: 1009 });
      await page.emulateMedia({ media: 'print' });
      const boxes = await stage.desk.at('slip').evaluateAll((slips) =>
        slips.slice(0, 4).map((slip) => {
          const { left, top } = slip.getBoundingClientRect();
          const code = slip.querySelector('svg')?.getBoundingClientRect();
          return [Math.round(left), Math.round(top), Math.round(((code?.width ?? 0) * 25.4) / 96)];
        }),
      );
      const [first, second, third] = boxes;
      expect([second?.[1], third?.[0]]).toEqual([first?.[1], first?.[0]]);
      expect(boxes.map(([, , millimetres]) => millimetres)).toEqual([30, 30, 30, 30]);
      expect(await page.getByText('In phiếu mã').isVisible()).toBe(false);
      await page.screenshot({ path: 'test/e2e/screenshots/survey-slips-qr-print.png' });
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1440, height: 900 });
      await press('codes-done');
      await press('survey-open');
      await stage.desk.at('reason').fill(WHY);
      await press('survey-step-go');
      await stage.desk.at('survey-state').getByText('đang nhận phiếu').waitFor();
    }, 60_000);

    it('open the form on a phone with the code filled in, and count once', async () => {
      const { phone } = stage;
      const asked: { url: string; referer: string | undefined }[] = [];
      phone.page.on('request', (request) =>
        asked.push({ url: request.url().replace(/#.*/, ''), referer: request.headers()['referer'] }),
      );
      const [address = ''] = addresses;
      const code = address.replace(/.*#/, '');
      await phone.page.goto(address);
      expect(await phone.at('survey-code').inputValue()).toBe(code);
      expect(phone.page.url()).not.toContain(code);
      expect(await phone.picture('survey-form-scanned')).toEqual([0, 0]);
      await phone.at('survey-begin').click();
      for (const question of [1, 2, 3]) await phone.at(`survey-option-${question}-1`).check();
      await phone.at('survey-send').click();
      await phone.at('survey-thanks').waitFor();
      await phone.go('/khao-sat?');
      await phone.page.goto(address);
      await phone.at('survey-begin').click();
      await phone.page.getByText('Mã này đã dùng rồi.').waitFor();
      expect(asked.filter(({ url, referer }) => `${url} ${referer}`.includes(code))).toEqual([]);
      expect(stage.program.output()).not.toContain(code);
    }, 60_000);

    it('give a day that can be put off while answers come in, and nothing else', async () => {
      await press('survey-change');
      expect(await stage.desk.at('survey-name').count()).toBe(0);
      await stage.desk.at('survey-closes').fill('15/10/2017');
      await stage.desk.page.keyboard.press('Enter');
      await stage.desk.at('reason').fill(WHY);
      await press('survey-save');
      await stage.desk.page.getByText('dự kiến đóng hết ngày 15/10/2017').waitFor();
    }, 60_000);

    it('bring answers whose margin is reckoned unit by unit, beside the mean that it is about', async () => {
      const given = addresses.map((address) => address.replace(/.*#/, ''));
      const send = async (from: number, until: number) => {
        for (let at = from; at < until; at += 1)
          await answerWith(stage.program.url, given[at] ?? '', TWENTY_ANSWERS[at] ?? []);
      };
      await send(1, 3);
      await stage.desk.at('survey-part-results').click();
      await stage.desk.page.reload();
      await stage.desk.at('margin-method').getByText('chưa có phiếu (Phòng').waitFor();
      await stage.desk.page.getByText('như chọn ngẫu nhiên đơn giản').waitFor();
      expect(await stage.desk.picture('survey-margin-simple')).toEqual([0, 0]);
      await send(3, 20);
      await stage.desk.page.reload();
      await stage.desk.at('survey-points').getByText('24,65').waitFor();
      await stage.desk.at('margin-method').getByText('điểm của cuộc khảo sát vẫn là 24,65').waitFor();
      await stage.desk.page.getByText('mẫu phân tầng').waitFor();
      expect(await stage.desk.picture('survey-margin-strata')).toEqual([0, 0]);
      await stage.desk.at('lang-switch').first().click();
      await stage.desk.at('margin-method').getByText('Weighted by the people of each unit').waitFor();
      expect(await stage.desk.picture('survey-margin-strata-en')).toEqual([0, 0]);
      await stage.desk.at('lang-switch').first().click();
    }, 60_000);

    it('make no page complain on the way', () => {
      expect(stage.desk.complaints).toEqual([]);
      expect(stage.phone.complaints.filter((one) => !/status of 409/.test(one))).toEqual([]);
    });
  },
  startWithAddress,
);
