import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import { useWords } from '../i18n/use-words';
import { usePhone } from '../parts/use-phone';
import { queryClient } from './query-client';
import { router } from './router';
import { theme } from './theme';

export function App() {
  const { language } = useWords();
  const phone = usePhone();
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'vi' ? viVN : enUS}
      componentSize={phone ? 'large' : 'middle'}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
