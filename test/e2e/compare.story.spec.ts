import { beforeAll, expect, it } from '@jest/globals';
import type { Dossier } from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { story } from '../support/story';

const WHY = 'Theo số liệu của Cổng.';
/** What part of every maximum the appraiser gives; one unit is left half done. */
const SHARES: Readonly<Record<string, number>> = {
  'xa-001': 0.95,
  'xa-002': 0.8,
  'xa-003': 0.8,
  'xa-004': 0.55,
  'so-01': 0.9,
  'so-02': 0.85,
};

story(
  'units side by side in a province of two tiers',
  (stage) => {
    let reviewer: Person;
    let appraiser: Person;

    beforeAll(async () => {
      const people = ['sonoivu.thamtra', 'hoidong'].map((name) => Person.signIn(stage.program.url, name));
      [reviewer, appraiser] = (await Promise.all(people)) as [Person, Person];
      for (const [unit, share] of Object.entries(SHARES)) await appraise(`${unit}-2026`, share);
      await appraise('xa-005-2026', 0.7, 8);
    }, 90_000);

    async function appraise(planId: string, share: number, only = Infinity): Promise<void> {
      await reviewer.send('POST', `/plans/${planId}/dossier`, { body: { reason: WHY } });
      const { components } = (await appraiser.get<Dossier>(`/plans/${planId}/dossier`)).body;
      for (const { code, max } of components.slice(0, only)) {
        const points = (Number(max ?? '0') * share).toFixed(2);
        const body = { points, reason: WHY };
        const given = await appraiser.send('PUT', `/plans/${planId}/components/${code}/official`, { body });
        expect(given.status).toBe(200);
      }
    }

    it('ranks every tier by the points chosen, and rolls them up to the province', async () => {
      await stage.desk.signIn('chutich');
      await stage.desk.go('/compare');
      await stage.desk.at('compared-xa-001').waitFor();
      expect(await stage.desk.picture('compare-forecast')).toEqual([0, 0]);
      await stage.desk.at('compare-kind').selectOption('official');
      await stage.desk.page.getByText('4/12 đơn vị có đủ điểm').waitFor();
      const rank = (id: string) => stage.desk.at(`compared-${id}`).locator('.compare-rank').innerText();
      expect(await Promise.all(['xa-001', 'xa-002', 'xa-003', 'xa-004', 'xa-005'].map(rank))).toEqual([
        '1/4',
        '2/4',
        '2/4',
        '4/4',
        '–',
      ]);
      expect(await stage.desk.picture('compare-official')).toEqual([0, 0]);
      await stage.desk.at('roll-up-tinh-commune').scrollIntoViewIfNeeded();
      expect(await stage.desk.at('roll-up-tinh-commune').innerText()).toContain('77,50');
      expect(await stage.desk.picture('compare-roll-up')).toEqual([0, 0]);
    }, 60_000);

    it('is narrowed to one tier, and taken away as a workbook', async () => {
      await stage.desk.at('compare-tier').selectOption('division');
      await stage.desk.at('compared-xa-001').waitFor({ state: 'detached' });
      expect(stage.desk.page.url()).toContain('tier=division');
      await stage.desk.at('export').click();
      const { name, bytes } = await stage.desk.download('export-xlsx');
      expect(name).toBe('So sánh 2026.xlsx');
      expect(bytes.length).toBeGreaterThan(1_000);
    }, 60_000);

    it('opens a unit’s plan from its row, and everything is of that plan from then on', async () => {
      await stage.desk.at('open-plan-so-02-2026').click();
      await stage.desk.page.waitForURL(/\/overview/);
      await stage.desk.page.getByText('Sở số 02 · 2026').first().waitFor();
      await stage.desk.page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
      expect(await stage.desk.picture('compare-opened')).toEqual([0, 0]);
      await stage.desk.at('other-plan').click();
      await stage.desk.at('turn-to-xa-001-2026').waitFor();
      expect(await stage.desk.picture('compare-plans')).toEqual([0, 0]);
    }, 60_000);

    it('shows the years of one unit by field and component', async () => {
      await stage.desk.go('/compare/xa-001?kind=official');
      await stage.desk.page.getByRole('heading', { name: 'Theo tiêu chí thành phần' }).waitFor();
      expect(await stage.desk.picture('compare-years')).toEqual([0, 0]);
    }, 60_000);

    it('lets the appraiser compare official points alone', async () => {
      await stage.desk.signIn('hoidong');
      await stage.desk.go('/compare');
      await stage.desk.at('compared-xa-001').waitFor();
      expect(await stage.desk.at('compare-kind').locator('option').allInnerTexts()).toEqual([
        'Theo điểm thẩm định',
      ]);
      expect(await stage.desk.picture('compare-appraiser')).toEqual([0, 0]);
    }, 60_000);

    it.each([
      [
        'xa001.canbo',
        ['/tasks', '/tasks/xa-001-2026.r05.2026-Q1', '/evidence', '/forecast', '/dossier', '/papers'],
      ],
      [
        'sonoivu.thamtra',
        [
          '/review',
          '/matrix',
          '/tasks',
          '/plan',
          '/forecast',
          '/evidence',
          '/dossier',
          '/papers',
          '/drafts',
          '/notices',
        ],
      ],
      ['chutich', ['/overview', '/forecast', '/matrix', '/plan', '/dossier', '/dossier/result', '/papers']],
      [
        'quantri',
        ['/admin/people', '/admin/units', '/admin/calendar', '/admin/ladder', '/admin/criteria-sets'],
      ],
    ])(
      'opens every place of %s without a fault',
      async (who, places) => {
        await stage.desk.signIn(who);
        for (const place of places) {
          await stage.desk.go(place);
          await stage.desk.page.waitForLoadState('networkidle');
          const name = `two-tier-${who.split('.')[0]}${place.replace(/\W+/g, '-')}`;
          expect([place, await stage.desk.picture(name)]).toEqual([place, [0, 0]]);
          expect([place, stage.desk.page.url().includes(place)]).toEqual([place, true]);
        }
        expect(stage.desk.complaints).toEqual([]);
      },
      240_000,
    );
  },
  () => startOwnProgram({ TCTP_RATE_LIMIT: '0' }, { sample: 'two-tier' }),
);
