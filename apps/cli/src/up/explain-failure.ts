/** Troubles a person can mend are told in a sentence; anything else is a bug and keeps its stack. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  switch (code) {
    case 'EADDRINUSE':
      return (
        `Cổng ${port} đang có chương trình khác dùng. Chạy với cổng khác: PORT=${(port ?? 3000) + 1} npm start\n` +
        `Port ${port} is taken. Use another: PORT=${(port ?? 3000) + 1} npm start`
      );
    case 'EACCES':
      return `Không có quyền mở ${address ?? error.message}. Chọn cổng trên 1024 hoặc thư mục ghi được (TCTP_DATA_DIR).`;
    case 'ECONNREFUSED':
      return `Không kết nối được cơ sở dữ liệu. Kiểm tra DATABASE_URL và máy chủ PostgreSQL.\nThe database does not answer: check DATABASE_URL.`;
    default:
      return KNOWN.has(error.constructor.name) ? error.message : (error.stack ?? error.message);
  }
}

const KNOWN = new Set([
  'AlreadyRunning',
  'ConfigError',
  'EmbeddedPostgresError',
  'NothingLoaded',
  'OtherSampleHere',
  'PlanHere',
  'RealWorkHere',
  'SecretKeyTrouble',
  'StorageTrouble',
  'WrongUse',
]);
