export { createApi } from './create-api';
export type { ApiSettings } from './api-deps';
export { offerSetUp } from './offer-set-up';
