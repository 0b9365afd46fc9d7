import type { Role } from '@tctp/domain';

/** One password for every sandbox account; it opens nothing outside a sandbox. */
export const SANDBOX_PASSWORD = 'dien-tap-2017';

export interface SandboxAccount {
  username: string;
  displayName: string;
  role: Role;
  unitId: string;
}

/** Offices, not people: the source names nobody who would sit here. */
export const SANDBOX_ACCOUNTS: readonly SandboxAccount[] = [
  { username: 'vhtt.canbo', displayName: 'Cán bộ Phòng VH-TT', role: 'officer', unitId: 'vhtt' },
  { username: 'vhtt.truongphong', displayName: 'Trưởng Phòng VH-TT', role: 'head', unitId: 'vhtt' },
  { username: 'tuphap.canbo', displayName: 'Cán bộ Phòng Tư pháp', role: 'officer', unitId: 'tu-phap' },
  { username: 'tuphap.truongphong', displayName: 'Trưởng Phòng Tư pháp', role: 'head', unitId: 'tu-phap' },
  { username: 'noivu.canbo', displayName: 'Cán bộ Phòng Nội vụ', role: 'officer', unitId: 'noi-vu' },
  { username: 'noivu.truongphong', displayName: 'Trưởng Phòng Nội vụ', role: 'head', unitId: 'noi-vu' },
  {
    username: 'noivu.thamtra',
    displayName: 'Người thẩm tra, Phòng Nội vụ',
    role: 'reviewer',
    unitId: 'noi-vu',
  },
  { username: 'xa01.canbo', displayName: 'Cán bộ xã, thị trấn số 01', role: 'officer', unitId: 'xa-01' },
  { username: 'phochutich', displayName: 'Phó Chủ tịch UBND huyện', role: 'viceChair', unitId: 'tinh-bien' },
  { username: 'chutich', displayName: 'Chủ tịch UBND huyện', role: 'chairman', unitId: 'tinh-bien' },
  { username: 'sonoivu', displayName: 'Sở Nội vụ (thẩm định)', role: 'appraiser', unitId: 'tinh-bien' },
  { username: 'quantri', displayName: 'Quản trị', role: 'admin', unitId: 'tinh-bien' },
];
