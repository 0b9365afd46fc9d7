export { hashPassword, verifyPassword } from './password';
export { hashToken, newSessionToken } from './session-token';
export { newPassword } from './new-password';
