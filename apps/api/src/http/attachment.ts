/** A file under its own name, to be downloaded or shown (RFC 6266); programs that know no UTF-8 get one without diacritics. */
export function attachmentNamed(fileName: string, as: 'attachment' | 'inline' = 'attachment'): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const spelled = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${as}; filename="${plain}"; filename*=UTF-8''${spelled}`;
}
