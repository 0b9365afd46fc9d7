export { hashPassword, verifyPassword } from './password';
export { hashToken, newSessionToken } from './session-token';
export type { SessionToken } from './session-token';
