import type { PlanToLoad } from '@tctp/application';
import { loadTinhBien2017, loadTwoTier2026 } from '@tctp/catalog';
import type { SandboxAccount } from './sandbox-accounts';
import { SANDBOX_ACCOUNTS } from './sandbox-accounts';

export const SAMPLES = ['tinh-bien', 'two-tier'] as const;
export type SampleName = (typeof SAMPLES)[number];

/** What can be rehearsed: whose plans, who is there, and what to try first. */
export interface Sample {
  name: SampleName;
  /** For people. */
  title: string;
  tenantId: string;
  plans: readonly [PlanToLoad, ...PlanToLoad[]];
  accounts: readonly SandboxAccount[];
  toTry: readonly string[];
  /** The same where it begins without a plan. */
  toImport: readonly string[];
}

export function sampleCalled(name: SampleName): Sample {
  switch (name) {
    case 'tinh-bien':
      return tinhBien();
    case 'two-tier':
      return twoTier();
  }
}

function tinhBien(): Sample {
  const plan = loadTinhBien2017();
  return {
    name: 'tinh-bien',
    title: 'kế hoạch 119/KH-UBND huyện Tịnh Biên',
    tenantId: plan.tenant.id,
    plans: [plan],
    accounts: SANDBOX_ACCOUNTS,
    toTry: [
      'vhtt.canbo: mở 1.5.3 (dòng 6, đơn vị chủ trì), thêm một tệp PDF, nhập số sáng kiến được công nhận, nộp.',
      'noivu.thamtra: Thẩm tra → trả lại hoặc duyệt; xem Dự báo đổi từ 87,65.',
      'Chỉnh đồng hồ tới 12/12/2017 rồi vào chutich: việc quá hạn đã tự báo lên.',
    ],
    toImport: toImport('noivu.thamtra', plan.criteriaSet.title),
  };
}

function twoTier(): Sample {
  const { tenant, plans, accounts } = loadTwoTier2026();
  const [first, ...others] = plans;
  if (first === undefined) throw new Error('The two-tier sample has no plan');
  return {
    name: 'two-tier',
    title: `tỉnh hai cấp năm 2026, ${plans.length} kế hoạch theo Bộ chỉ số 766`,
    tenantId: tenant.id,
    plans: [first, ...others],
    accounts,
    toTry: [
      'xa001.canbo: mở 2.1 kỳ quý I, thêm một tệp PDF, nhập tử số và mẫu số, nộp.',
      'sonoivu.thamtra: Thẩm tra → duyệt; vào So sánh, mở kế hoạch của một đơn vị từ dòng của nó.',
      'chutich: So sánh → thứ hạng trong cấp, tổng hợp theo cấp; chỉnh đồng hồ tới 02/04/2026 để thấy việc quá hạn báo lên.',
    ],
    toImport: toImport('sonoivu.thamtra', first.criteriaSet.title),
  };
}

function toImport(keeper: string, criteriaSet: string): string[] {
  return [
    `${keeper}: Nhập kế hoạch → thả tệp Word, Excel hoặc PDF của kế hoạch; xử lý những chỗ chặn.`,
    `Có bộ tiêu chí đã biết: dùng “${criteriaSet}” để có quy tắc chấm; không thì chỉ có điểm văn bản ghi.`,
    'Đưa vào thực hiện: mỗi dòng thành việc của đơn vị chủ trì; vào tài khoản đơn vị để làm tiếp.',
  ];
}
