import { formatDay } from '@tctp/contracts';
import type { LocalDate } from '@tctp/domain';
import type { Sample } from './samples';
import { SANDBOX_PASSWORD } from './sandbox-accounts';

/** What a newcomer needs: where it is, how to get in, what day it is there (null: no sandbox), and what to try. */
export function banner(
  url: string,
  sandbox: { sample: Sample; today: LocalDate; withoutPlan: boolean } | null,
): string {
  const head = `\n  Chỉ số CCHC đang chạy tại  ${url}\n  API: ${url}/api/docs   Dừng (stop): Ctrl-C\n`;
  if (sandbox === null) return head;
  const { sample, today, withoutPlan } = sandbox;
  const width = Math.max(...sample.accounts.map((account) => account.username.length)) + 2;
  const accounts = sample.accounts
    .map((account) => `    ${account.username.padEnd(width)}${account.displayName}`)
    .join('\n');
  const toTry = (withoutPlan ? sample.toImport : sample.toTry)
    .map((one, at) => `    ${at + 1}. ${one}`)
    .join('\n');
  return `${head}
  Diễn tập (sandbox): ${sample.title}${withoutPlan ? ', chưa nạp kế hoạch' : ''}, đồng hồ đang ở ${formatDay(today)}.
  Mật khẩu chung (one password): ${SANDBOX_PASSWORD}
${accounts}

  Thử ba việc (three things to try):
${toTry}
  Làm lại từ đầu (begin anew): npm start -- --reset${sample.name === 'tinh-bien' ? '' : ` --sample ${sample.name}`}${withoutPlan ? ' --without-plan' : ''}
`;
}
