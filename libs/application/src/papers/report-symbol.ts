/** A report of whoever issued 119/KH-UBND is a BC-UBND. */
export function reportSymbol(planNumber: string): string {
  const [, issuer = ''] = /-([^/\s]+)$/.exec(planNumber) ?? [];
  return issuer === '' ? 'BC' : `BC-${issuer}`;
}
