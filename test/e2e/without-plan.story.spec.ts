import { expect, it } from '@jest/globals';
import type { Session } from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import { docxOf } from '../support/paper-files';
import { Person } from '../support/person';
import { planPaper } from '../support/plan-paper';
import { story } from '../support/story';

story(
  'a rehearsal that begins without a plan',
  (stage) => {
    it('says so where it starts, and what to try', () => {
      const told = stage.program.output();
      expect(told).toContain('chưa nạp kế hoạch, đồng hồ đang ở 28/08/2017');
      expect(told).toContain('noivu.thamtra: Nhập kế hoạch');
      expect(told).toContain('npm start -- --reset --without-plan');
    });

    it.each([['vhtt.canbo'], ['chutich'], ['sonoivu'], ['quantri']])(
      'has people and units, and lets %s in',
      async (name) => {
        const person = await Person.signIn(stage.program.url, name);
        expect((await person.get<Session>('/session')).body.planId).toBeNull();
        await stage.phone.signIn(name);
        await stage.phone.page.locator('h1').first().waitFor();
        expect(await stage.phone.picture(`without-plan-${name}`)).toEqual([0, 0]);
      },
      60_000,
    );

    it('takes the document, and offers the criteria set whose rules it has', async () => {
      await stage.desk.signIn('noivu.thamtra');
      await stage.desk.page.locator('.side').getByText('Nhập kế hoạch').click();
      await stage.desk.at('import-file').setInputFiles({
        name: 'ke-hoach-119.docx',
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        buffer: Buffer.from(await docxOf(planPaper())),
      });
      const set = stage.desk.at('finding-set-known');
      await set.waitFor();
      await set.locator('.finding-line').click();
      await set.getByText('Dùng “Bộ tiêu chí CCHC cấp huyện 2016').waitFor();
      expect(await stage.desk.picture('without-plan-set')).toEqual([0, 0]);
      await set
        .getByTestId(/^way-take-set/)
        .first()
        .click();
      await set.getByTestId('reason-1').click();
      await set.waitFor({ state: 'detached' });
    }, 60_000);

    it('makes no page complain on the way', () => {
      expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
    });
  },
  () => startOwnProgram({ TCTP_RATE_LIMIT: '' }, { withoutPlan: true }),
);
