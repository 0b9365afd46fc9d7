import i18next from 'i18next';
import { drafts } from './vi/drafts';

/* The words of imported plans come with their screens: the first page does not carry them. */
i18next.addResourceBundle('vi', 'ui', drafts, true);
