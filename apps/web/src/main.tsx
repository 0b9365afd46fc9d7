import './no-eval';
import './app/trusted-types';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from './api/queries';
import { App } from './app/app';
import { queryClient } from './app/query-client';
import { languageReady } from './i18n';
import './app/styles/tokens.css';
import './app/styles/base.css';
import './app/styles/frame.css';
import './parts/parts.css';
import './parts/button.css';
import './parts/field.css';
import './parts/sheet.css';
import './app/styles/phone.css';
import './app/styles/print.css';

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no #root.');
/* Asked at once, beside the scripts of the page: who it is, is known when they are there. */
void queryClient.prefetchQuery(sessionQuery);
void languageReady.then(() =>
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
