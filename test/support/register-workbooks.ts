import type { EntryOutcomes, ImportPreview, Imported, Problem } from '@tctp/contracts';
import type { ImportedRegister, RegisterName } from '@tctp/domain';
import type { Person } from './person';
import { aWorkbook } from './workbooks';

const PLAN = 'tinh-bien-2017';

/** Heads of the form for positions and qualifications. */
export const OFFICIALS_HEAD = [
  'Số',
  'Đơn vị',
  'Vị trí việc làm',
  'Số người',
  'Số đạt chuẩn',
  'Tính đến ngày',
  'Văn bản phê duyệt vị trí',
];

export type Row = readonly (string | number | null)[];

/** Registers as somebody brings them in from Excel and moves many entries on, over HTTP. */
export function bringerOf(person: Person, planId = PLAN) {
  const sent = (bytes: Uint8Array, fields: Readonly<Record<string, string>> = {}) => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([Uint8Array.from(bytes)]), 'a.xlsx');
    return form;
  };
  const look = (kind: ImportedRegister, bytes: Uint8Array, of?: string) =>
    person.send<ImportPreview & Problem>('POST', `/imports/${kind}/preview?plan=${of ?? planId}`, {
      form: sent(bytes),
    });
  return {
    sent,
    preview: async (kind: ImportedRegister, rows: readonly Row[], of?: string) =>
      look(kind, await aWorkbook(rows), of),
    /** As it was previewed. */
    async bring(kind: ImportedRegister, rows: readonly Row[], reason: string) {
      const bytes = await aWorkbook(rows);
      const { fileDigest, basis, faults } = (await look(kind, bytes)).body;
      if (faults.length > 0) throw new Error(JSON.stringify(faults));
      return person.send<Imported & Problem>('POST', `/imports/${kind}?plan=${planId}`, {
        form: sent(bytes, { fileDigest, basis, reason }),
      });
    },
    together: (
      register: RegisterName,
      act: string,
      items: readonly { id: string; version: number }[],
      { key, of = planId }: { key?: string; of?: string } = {},
    ) =>
      person.send<EntryOutcomes & Problem>('POST', `/plans/${of}/registers/${register}/acts`, {
        body: { act, items: items.map(({ id, version }) => ({ entryId: id, version })) },
        ...(key === undefined ? {} : { key }),
      }),
  };
}
