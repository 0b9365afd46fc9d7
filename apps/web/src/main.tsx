import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './i18n';
import './app/styles/tokens.css';
import './app/styles/base.css';
import './app/styles/frame.css';
import './parts/parts.css';
import './parts/button.css';
import './parts/field.css';
import './parts/sheet.css';
import './app/styles/phone.css';

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no #root.');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
