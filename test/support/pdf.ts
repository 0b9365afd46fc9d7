import { PDFDocument } from 'pdf-lib';

/** A real PDF of one page. */
export async function aPdf(title = 'Van ban cong nhan sang kien'): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  document.addPage([595, 842]).drawText(title, { x: 60, y: 760, size: 18 });
  return document.save();
}
