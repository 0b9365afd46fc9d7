export { hashPassword, verifyPassword } from './password';
export { hashToken, newSessionToken } from './session-token';
