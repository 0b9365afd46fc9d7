import { expect, it } from '@jest/globals';
import { foldText } from './fold-text';

it.each([
  ['Tịnh Biên', 'tinh bien'],
  ['PHÒNG NỘI VỤ', 'phong noi vu'],
  ['Đã duyệt', 'da duyet'],
  ['Tie\u0323\u0302n', 'tien'],
  ['1.5.3', '1.5.3'],
])('finds %s as %s', (text, folded) => expect(foldText(text)).toBe(folded));
