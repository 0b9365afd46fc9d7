/** Any words as jsonb takes them: without the zero byte and halves of characters. */
export function storable(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'string' ? one.replaceAll('\0', '').replace(/[\ud800-\udfff]/gu, '\ufffd') : one,
  );
}
