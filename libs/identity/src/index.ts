export { hashPassword, verifyPassword } from './password';
export { hashToken, newSessionToken } from './session-token';
export { newPassword } from './new-password';
export { localPath } from './sign-on/local-path';
export { personByClaims } from './sign-on/person-by-claims';
export type { ClaimMapping, Claims, PersonByClaims } from './sign-on/person-by-claims';
export { addressPrefix } from './address-prefix';
export { BY_NAME, BY_PLACE, faded, waitLeft } from './slow-down';
export type { Bound } from './slow-down';
