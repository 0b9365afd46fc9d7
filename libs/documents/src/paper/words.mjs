/** Words without marks of layout: single spaces, lines kept, composed letters. */
export function words(text) {
  return text
    .normalize('NFC')
    .replace(/\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF/g, '')
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
