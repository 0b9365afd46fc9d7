import { expect, it } from '@jest/globals';
import { attachmentNamed } from './attachment';

it('keeps the diacritics of a name, and a plain one for old programs', () => {
  expect(attachmentNamed('Phụ lục Đ (1).docx')).toBe(
    `attachment; filename="Phu luc D (1).docx"; filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c%20%C4%90%20%281%29.docx`,
  );
});

it('lets no name leave its quotes', () => {
  expect(attachmentNamed('a"b\\c\r\n😀.xlsx')).toContain('filename="a_b_c____.xlsx"');
});
