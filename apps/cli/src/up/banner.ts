import { formatDay } from '@tctp/contracts';
import type { LocalDate } from '@tctp/domain';
import { SANDBOX_ACCOUNTS, SANDBOX_PASSWORD } from './sandbox-accounts';

/** What a newcomer needs: where it is, how to get in, what day it is there (null: no sandbox), and what to try. */
export function banner(url: string, sandboxDay: LocalDate | null): string {
  const head = `\n  Chỉ số CCHC đang chạy tại  ${url}\n  API: ${url}/api/docs   Dừng (stop): Ctrl-C\n`;
  if (sandboxDay === null) return head;
  const width = Math.max(...SANDBOX_ACCOUNTS.map((account) => account.username.length)) + 2;
  const accounts = SANDBOX_ACCOUNTS.map(
    (account) => `    ${account.username.padEnd(width)}${account.displayName}`,
  ).join('\n');
  return `${head}
  Diễn tập (sandbox): kế hoạch 119/KH-UBND huyện Tịnh Biên, đồng hồ đang ở ${formatDay(sandboxDay)}.
  Mật khẩu chung (one password): ${SANDBOX_PASSWORD}
${accounts}

  Thử ba việc (three things to try):
    1. vhtt.canbo: mở 1.5.3 (dòng 6, đơn vị chủ trì), thêm một tệp PDF, nhập số sáng kiến được công nhận, nộp.
    2. noivu.thamtra: Thẩm tra → trả lại hoặc duyệt; xem Dự báo đổi từ 87,65.
    3. Chỉnh đồng hồ tới 12/12/2017 rồi vào chutich: việc quá hạn đã tự báo lên.
  Làm lại từ đầu (begin anew): npm start -- --reset
`;
}
