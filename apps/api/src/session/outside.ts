/**
 * The appraiser comes from outside: what is not named here is closed to them, also what is added later. First what
 * concerns themselves and the frame around every screen, then the names of plans, then the dossier.
 */
const OPEN: readonly RegExp[] = [
  /^\/api\/(session|clock|changes|sandbox|digests|notices|notice-settings|delegations|colleagues)(\/|$)/,
  /^\/api\/plans$/,
  /^\/api\/(templates|imports)\/:kind(\/|$)/,
  /^\/api\/plans\/:planId\/(working-days$|survey$|dossier(\/|$)|components\/:code\/official$)/,
];

/** `route` as Fastify was given it: `/api/plans/:planId/dossier`. */
export function isOpenToOutside(route: string): boolean {
  return OPEN.some((one) => one.test(route));
}
