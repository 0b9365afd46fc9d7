import { Outlet } from '@tanstack/react-router';
import '../i18n/with-rich';
import { WithAntd } from '../parts/with-antd';

/** The screens that use Ant Design. The first page of an officer does not, and stays small for it. */
export default function AntdFrame() {
  return (
    <WithAntd>
      <Outlet />
    </WithAntd>
  );
}
