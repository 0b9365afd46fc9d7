import type { DraftActivated, DraftImported, DraftView } from '@tctp/contracts';
import { docxOf } from '../support/paper-files';
import { planPaper } from '../support/plan-paper';
import type { Office } from './office';
import { DECISIONS } from './settle-the-draft';

const KEEPER = 'noivu.thamtra';

/** The plan's own document, read into a draft, settled by whoever reviews it, and set going. */
export async function importThePlan(office: Office): Promise<void> {
  office.tell('28/08/2017 – nhập kế hoạch từ văn bản Word');
  const draftId = await bring(office);
  await settle(office, draftId);
  const { head, plan, criteriaSets } = await view(office, draftId);
  const set = criteriaSets.find(({ id }) => id === plan.criteriaSetId);
  office.tell(`   bộ tiêu chí: ${set?.title ?? 'như văn bản ghi'}`);
  const { planId, tasks } = await office.say<DraftActivated>(
    KEEPER,
    'POST',
    `/drafts/${draftId}/activate`,
    { reason: 'Kế hoạch 119/KH-UBND đã ký ngày 28/08/2017.' },
    head.version,
  );
  await office.turnTo(planId);
  office.tell(`   đưa vào thực hiện: kế hoạch 119/KH-UBND, ${head.rowCount} dòng thành ${tasks} việc`);
  office.tell(`   ${head.open.note} điều chỉ giải thích cách đọc, để làm ghi chú của việc`);
}

async function bring(office: Office): Promise<string> {
  const form = new FormData();
  const bytes = Uint8Array.from(await docxOf(planPaper()));
  form.append('file', new Blob([bytes]), 'ke-hoach-119.docx');
  const { draftId, open } = await office.say<DraftImported>(KEEPER, 'POST', '/drafts', form);
  office.tell(`   đọc được: ${open.blocking} chỗ chặn, ${open.warning} chỗ cần xem, ${open.note} ghi chú`);
  return draftId;
}

/** One matter at a time: what is settled may settle others. */
async function settle(office: Office, draftId: string): Promise<void> {
  for (let settled = 0; settled < 60; settled += 1) {
    const { head, findings } = await view(office, draftId);
    const next = findings.find(({ code, state }) => state === 'open' && DECISIONS[code] !== undefined);
    const decided = next === undefined ? undefined : DECISIONS[next.code]?.(next);
    if (next === undefined || decided === undefined) {
      const { blocking, warning } = head.open;
      return office.tell(
        `   xử lý ${settled} chỗ, có lý do; còn ${blocking} chỗ chặn, ${warning} chỗ cần xem`,
      );
    }
    const body = { findingKey: next.key, ...decided };
    await office.say(KEEPER, 'POST', `/drafts/${draftId}/settle`, body, head.version);
  }
  throw new Error('there is no end to what is to be settled');
}

function view(office: Office, draftId: string): Promise<DraftView> {
  return office.get<DraftView>(KEEPER, `/drafts/${draftId}`);
}
