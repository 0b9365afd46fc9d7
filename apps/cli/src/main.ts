import 'reflect-metadata';
import { VERSION, configuredSecrets, loadConfig } from '@tctp/config';
import { PAPER_KINDS, importKindSchema, messages } from '@tctp/contracts';
import { redactor } from '@tctp/logs';
import { Command, Option } from 'commander';
import { accessTrailCommand } from './commands/access-trail-command';
import type { AccessTrailOptions } from './commands/access-trail-command';
import { auditVerifyCommand } from './commands/audit-verify-command';
import type { AuditOptions } from './commands/audit-verify-command';
import { backupCommand } from './commands/backup-command';
import { criteriaDiffCommand } from './commands/criteria-diff-command';
import { dossierExportCommand } from './commands/dossier-export-command';
import type { DossierExportOptions } from './commands/dossier-export-command';
import { dossierVerifyCommand } from './commands/dossier-verify-command';
import { forecastCommand } from './commands/forecast-command';
import type { ForecastOptions } from './commands/forecast-command';
import { migrateCommand } from './commands/migrate-command';
import { rehearseCommand } from './commands/rehearse-command';
import type { RehearseOptions } from './commands/rehearse-command';
import { importCommand } from './commands/import-command';
import type { ImportOptions } from './commands/import-command';
import { planImportCommand } from './commands/plan-import-command';
import type { PlanImportOptions } from './commands/plan-import-command';
import { planShowCommand } from './commands/plan-show-command';
import { progressLine } from './commands/progress-line';
import { paperCommand } from './commands/paper-command';
import type { PaperOptions } from './commands/paper-command';
import { restoreCommand } from './commands/restore-command';
import { WrongUse } from './commands/wrong-use';
import { explainFailure } from './up/explain-failure';
import { SAMPLES } from './up/samples';
import type { SampleName } from './up/samples';
import { up } from './up/up';

interface UpOptions {
  sandbox?: boolean;
  reset?: boolean;
  port?: number;
  sample?: SampleName;
  withoutPlan?: boolean;
}

const program = new Command('tctp')
  .description('Chỉ số cải cách hành chính: giao việc, minh chứng, thẩm tra, báo cáo cấp trên, dự báo.')
  .version(VERSION)
  .showHelpAfterError('Xem cách dùng (see): npm run -s tctp -- --help');

program
  .command('up')
  .description('Chạy chương trình: cơ sở dữ liệu, API, màn hình và worker trong một tiến trình')
  .option('--sandbox', 'diễn tập với kế hoạch 119/KH-UBND, đồng hồ chỉnh được')
  .addOption(
    new Option('--sample <name>', 'mẫu diễn tập: huyện 2017, hoặc tỉnh hai cấp 2026').choices([...SAMPLES]),
  )
  .option('--without-plan', 'diễn tập từ việc nhập kế hoạch: có đơn vị, tài khoản, chưa có kế hoạch nào')
  .option('--reset', 'xoá dữ liệu diễn tập và bắt đầu lại')
  .option('--port <port>', 'cổng, 0 là cổng bất kỳ', Number)
  .action(async (options: UpOptions) => {
    const config = loadConfig(undefined, { sandbox: options.sandbox, port: options.port });
    if (options.reset === true && (config.databaseUrl !== null || !config.sandbox)) {
      throw new Error(
        '--reset chỉ dùng cho bản diễn tập chạy trên cơ sở dữ liệu nhúng (sandbox, no DATABASE_URL).',
      );
    }
    if (options.sample !== undefined && !config.sandbox)
      throw new WrongUse(
        '--sample chỉ dùng khi diễn tập: thêm --sandbox. (Only for a rehearsal: add --sandbox.)',
      );
    if (options.withoutPlan === true && !config.sandbox)
      throw new WrongUse(
        '--without-plan chỉ dùng khi diễn tập: thêm --sandbox. (Only for a rehearsal: add --sandbox.)',
      );
    await up(config, {
      reset: options.reset === true,
      sample: options.sample,
      withoutPlan: options.withoutPlan,
      say: (line) => process.stdout.write(`${line}\n`),
    });
    process.exit(0);
  });

const reading = (command: Command) =>
  command.option('--plan <id>', 'mã kế hoạch; mặc định là kế hoạch mới nhất').option('--json', 'chỉ in JSON');

const plan = program.command('plan').description('Kế hoạch');
plan
  .command('import')
  .description('Đọc kế hoạch từ tệp Word, Excel, văn bản hoặc PDF thành bản nháp')
  .argument('<file>', '.docx, .xlsx, .txt hoặc .pdf')
  .option('--dry-run', 'chỉ xem, không ghi gì')
  .option('--as <username>', 'người nhập: thẩm tra hoặc quản trị')
  .option('--json', 'chỉ in JSON')
  .action(async (file: string, options: PlanImportOptions) =>
    print(await planImportCommand(loadConfig(), file, options)),
  );
reading(plan.command('show').description('Các việc của kế hoạch')).action(
  async (options: { plan?: string; json?: boolean }) => print(await planShowCommand(loadConfig(), options)),
);
program
  .command('import')
  .description('Nhập một mẫu Excel đã điền: cho xem thay đổi rồi ghi; mã thoát 1 nếu có ô sai')
  .argument('<kind>', importKindSchema.options.join(', '))
  .argument('<file>', '.xlsx')
  .option('--plan <id>', 'mã kế hoạch; mặc định là kế hoạch mới nhất')
  .option('--survey <id>', 'mã cuộc khảo sát, với survey-sample, survey-answers')
  .option('--as <username>', 'người nhập')
  .option('--dry-run', 'chỉ xem, không ghi gì')
  .option('--reason <text>', 'lý do, ghi vào lịch sử')
  .option('--document <text>', 'văn bản đổi tên đơn vị')
  .option('--json', 'chỉ in JSON')
  .action(async (kind: string, file: string, options: ImportOptions) => {
    const { text, ok } = await importCommand(loadConfig(), kind, file, options);
    print(text);
    if (!ok) process.exitCode = 1;
  });
reading(program.command('forecast').description('Dự báo kết quả thẩm định'))
  .option('--view <view>', 'strict, likely hoặc lenient')
  .option('--as-of <day>', 'như cuối ngày đó, dựng lại từ lịch sử')
  .option('--what-if <changes>', 'giả sử, như "1.5.3=approved@2017-12-01,5.3.3=notRecognised,7.1.5=3"')
  .option('--reach <points>', 'ít việc nhất phải duyệt để đạt tổng điểm này')
  .option('--chance <chance>', 'với --reach: khả năng muốn có, từ 0 đến 1; mặc định 0.8')
  .action(async (options: ForecastOptions) => print(await forecastCommand(loadConfig(), options)));
reading(
  program
    .command('paper')
    .description(
      'Văn bản Word, Excel: báo cáo quý, năm; trang trình Chủ tịch; biên bản thẩm tra; phụ lục, phụ lục tiến độ, bảng tự đánh giá',
    )
    .argument('<kind>', PAPER_KINDS.join(', '))
    .argument('<file>', 'tệp mới, .docx hoặc .xlsx'),
)
  .option('--period <period>', 'kỳ của báo cáo, biên bản, như 2017-Q3, 2017-M09; mặc định là kỳ gần nhất')
  .option('--as-of <day>', 'như cuối ngày đó, dựng lại từ lịch sử')
  .action(async (kind: string, file: string, options: PaperOptions) =>
    print(await paperCommand(loadConfig(), kind, file, options)),
  );
program
  .command('rehearse')
  .description('Diễn tập cả năm của kế hoạch 119/KH-UBND theo một kịch bản')
  .option(
    '--scenario <name or file>',
    'nobody-acts, on-time, late-and-mended, hoặc một tệp JSON, YAML',
    'nobody-acts',
  )
  .option('--all', 'in mọi sự kiện, không chỉ việc phải báo lên')
  .option('--json', 'chỉ in JSON')
  .action(async (options: RehearseOptions) => print(await rehearseCommand(options)));
program
  .command('criteria')
  .description('Bộ tiêu chí')
  .command('diff')
  .description('Hai bộ tiêu chí khác nhau ở đâu')
  .argument('<from>', 'mã bộ có sẵn, hoặc một tệp JSON, YAML')
  .argument('<to>', 'mã bộ có sẵn, hoặc một tệp JSON, YAML')
  .option('--json', 'chỉ in JSON')
  .action(async (from: string, to: string, options: { json?: boolean }) =>
    print(await criteriaDiffCommand(from, to, options)),
  );
const dossier = program.command('dossier').description('Hồ sơ thẩm định đã chốt');
reading(dossier.command('export'))
  .description('Xuất hồ sơ ra một tệp zip: minh chứng, lịch sử, trang mục lục và chương trình kiểm tra')
  .argument('<file>', 'tệp mới, .zip')
  .option('--appraisal <number>', 'lần thẩm định; mặc định là lần cuối', Number)
  .action(async (file: string, options: DossierExportOptions) => {
    const line = progressLine(process.stderr, 'Xuất hồ sơ, byte (exporting)');
    print(await dossierExportCommand(loadConfig(), file, options, line.tell).finally(line.end));
  });
dossier
  .command('verify')
  .description('Kiểm tra một hồ sơ đã xuất có đủ và còn nguyên; mã thoát 1 nếu không')
  .argument('<file>', 'tệp zip, hoặc thư mục đã giải nén')
  .option('--json', 'chỉ in JSON')
  .action(async (file: string, options: { json?: boolean }) => {
    const line = progressLine(process.stderr, 'Kiểm tra hồ sơ, byte (verifying)');
    const { text, ok } = await dossierVerifyCommand(file, options, line.tell).finally(line.end);
    print(text);
    if (!ok) process.exitCode = 1;
  });
program
  .command('migrate')
  .description('Đưa cơ sở dữ liệu lên bản mới nhất')
  .option('--json', 'chỉ in JSON')
  .action(async (options: { json?: boolean }) => print(await migrateCommand(loadConfig(), options)));
program
  .command('audit')
  .description('Kiểm tra tính nguyên vẹn')
  .command('verify')
  .description('Tìm dòng lịch sử bị sửa, xoá, đổi chỗ và tệp minh chứng mất hoặc bị sửa; mã thoát 1 nếu có')
  .option('--history-only', 'không đọc các tệp minh chứng')
  .option('--json', 'chỉ in JSON')
  .action(async (options: AuditOptions) => {
    const line = progressLine(process.stderr, 'Đọc tệp minh chứng (reading files)');
    const { text, ok } = await auditVerifyCommand(loadConfig(), options, line.tell).finally(line.end);
    print(text);
    if (!ok) process.exitCode = 1;
  });
program
  .command('access-trail')
  .description('Nhật ký truy cập: ai đăng nhập, mở tệp nào, lấy gì ra, đổi tài khoản nào')
  .option('--person <account>', 'mã tài khoản')
  .option('--kind <kind>', Object.keys(messages.vi.accessKind).join(', '))
  .option('--from <day>', 'từ ngày, như 2026-12-01')
  .option('--to <day>', 'đến hết ngày')
  .option('--limit <rows>', 'số dòng mới nhất, nhiều nhất 500; mặc định 50')
  .option('--json', 'chỉ in JSON')
  .action(async (options: AccessTrailOptions) => print(await accessTrailCommand(loadConfig(), options)));
program
  .command('backup')
  .description('Sao lưu cơ sở dữ liệu và tệp minh chứng vào một tệp, cả khi chương trình đang chạy')
  .argument('<file>', 'tệp mới, .tar hoặc .tar.gz')
  .option('--allow-missing', 'sao lưu cả khi có tệp minh chứng thiếu hoặc đã bị sửa; ghi lại là tệp nào')
  .option('--json', 'chỉ in JSON')
  .action(async (file: string, options: { allowMissing?: boolean; json?: boolean }) =>
    print(await backupCommand(loadConfig(), file, options)),
  );
program
  .command('restore')
  .description(
    'Khôi phục một bản sao lưu vào cơ sở dữ liệu trống rồi kiểm tra lại; mã thoát 1 nếu có gì không khớp',
  )
  .argument('<file>', 'tệp do tctp backup làm')
  .option('--json', 'chỉ in JSON')
  .action(async (file: string, options: { json?: boolean }) => {
    const { text, ok } = await restoreCommand(loadConfig(), file, options);
    print(text);
    if (!ok) process.exitCode = 1;
  });

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${redactor(configuredSecrets())(explainFailure(error))}\n`);
  process.exitCode = 1;
}
