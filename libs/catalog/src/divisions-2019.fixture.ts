import type { CriteriaSet } from '@tctp/domain';

const MAXIMA = ['20.5', '10', '10', '6', '10.05', '6', '14', '9', '14'];

/**
 * The fields of a set for the divisions of a district, 2019, as printed: they add up to 99.55. Only 10.5 for
 * field 5 would make the 100 it declares.
 * https://github.com/xuanson2000/quannhanmatich/blob/4bf4f19ec9f86cbacdc02ed9ea0892aaabee301c/resources/views/nhap.blade.php
 */
export const divisions2019: CriteriaSet = {
  id: 'phong-huyen-2019',
  version: '2019',
  title: 'Chỉ số CCHC các phòng thuộc UBND huyện 2019',
  total: '100',
  source: 'Bảng tổng hợp của một phần mềm chấm điểm; không rõ văn bản ban hành.',
  fields: MAXIMA.map((max, index) => ({
    code: String(index + 1),
    title: `Lĩnh vực ${index + 1}`,
    kind: 'listed' as const,
    max,
  })),
  components: [],
};
