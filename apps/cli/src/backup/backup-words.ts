import type { FillRefusal } from '@tctp/persistence';
import type { ArchiveFault } from '@tctp/storage';
import { findingText } from '../commands/finding-text';
import type { RestoreFault } from './restore-backup';
import type { FaultyFile } from './write-backup';

/** Why an archive cannot be written or read, and what to do. */
export function archiveFaultText(file: string, fault: ArchiveFault): string {
  switch (fault.code) {
    case 'exists':
      return `${file} đã có; không ghi đè bản sao lưu. Chọn tên khác. (It exists and is not overwritten: choose another name.)`;
    case 'unfinished':
      return `${file}.partial đã có: một lần sao lưu khác đang chạy, hoặc đã dừng giữa chừng; nếu không còn chạy thì xoá tệp đó. (Another backup is running, or was cut off: then delete it.)`;
    case 'no-file':
      return `Không có tệp ${file}. (No such file.)`;
    case 'not-an-archive':
      return `${file} không phải bản sao lưu của chương trình này. (Not a backup of this program.)`;
    case 'cut-off':
      return `${file} bị cụt: phần cuối không có. Chép lại từ bản gốc. (The end of the file is missing: copy it again.)`;
    case 'damaged':
      return `${file} đã hỏng hoặc bị sửa, ở ${fault.entry}. Không khôi phục gì từ tệp này. (Damaged or altered; nothing was restored.)`;
    case 'newer-format':
      return `${file} có định dạng ${fault.version}, mới hơn chương trình này. Khôi phục bằng bản mới hơn. (Made by a newer program: restore with that one.)`;
  }
}

/** Why a database is not filled, and what to do. */
export function refusalText(refusal: FillRefusal): string {
  switch (refusal.code) {
    case 'newer-backup':
      return `Bản sao lưu do chương trình mới hơn làm; ở đây chưa có ${refusal.migrations.join(', ')}. Cập nhật chương trình rồi khôi phục. (Made by a newer program: update this one first.)`;
    case 'newer-database':
      return `Cơ sở dữ liệu đã ở mức mới hơn chương trình này: ${refusal.migrations.join(', ')}. Dùng cơ sở dữ liệu trống khác. (The database is at a newer level: use another empty one.)`;
    case 'gap':
      return `Bản sao lưu thiếu bước ${refusal.migration} nhưng có bước sau nó: không phải từ một bản phát hành. (A migration is missing in between.)`;
    case 'in-use':
      return 'Một chương trình đang chạy trên cơ sở dữ liệu này: dừng nó rồi khôi phục. (A program is running on this database: stop it first.)';
    case 'not-empty':
      return (
        `Cơ sở dữ liệu không trống (${refusal.tables.slice(0, 3).join(', ')}${refusal.tables.length > 3 ? '…' : ''}). Khôi phục không ghi đè dữ liệu nào: ` +
        'đặt DATABASE_URL tới một cơ sở dữ liệu mới, hoặc TCTP_DATA_DIR tới một thư mục mới. ' +
        '(Not empty; nothing is overwritten: point DATABASE_URL at a new database, or TCTP_DATA_DIR at a new folder.)'
      );
  }
}

export function faultText(fault: RestoreFault): string {
  switch (fault.code) {
    case 'file':
      return fileText(fault);
    case 'seal':
      return `Dấu niêm cuối của ${fault.planId} khác với khi sao lưu. (The last seal is not that of the backup.)`;
    case 'history':
      return `${fault.finding.planId} · ${findingText(fault.finding)}`;
  }
}

export function fileText({ sha256, state }: FaultyFile): string {
  return state === 'missing'
    ? `Tệp minh chứng ${sha256} không có. (Missing.)`
    : `Tệp minh chứng ${sha256} đã bị sửa. (Altered.)`;
}
