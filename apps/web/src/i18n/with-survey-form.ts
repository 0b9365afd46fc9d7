import i18next from 'i18next';
import { surveyForm } from './vi/survey-form';

/* Whoever answers a survey loads these words and none of the program's. */
i18next.addResourceBundle('vi', 'ui', surveyForm, true);
