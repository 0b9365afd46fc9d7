import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import { tokens } from './antd-tokens';
import { pageNonce } from './page-nonce';
import { usePhone } from './use-phone';

/** Around whatever uses Ant Design: its tokens, its language, and its size under a thumb. */
export function WithAntd({ children }: { children: ReactNode }) {
  const { language } = useWords();
  const phone = usePhone();
  return (
    <ConfigProvider
      theme={tokens}
      csp={{ nonce: pageNonce }}
      locale={language === 'vi' ? viVN : enUS}
      componentSize={phone ? 'large' : 'middle'}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
