import i18next from 'i18next';
import { rich } from './vi/rich';

i18next.addResourceBundle('vi', 'ui', rich, true);
