export const account = {
  account: {
    who: 'Tôi là ai trong chương trình',
    name: 'Họ tên',
    role: 'Vai trò',
    unit: 'Đơn vị',
    authority: 'Cơ quan',
    whoChanges: 'Tên, vai trò, đơn vị do quản trị ghi. Sai thì báo quản trị.',
    whileActing: 'Đang làm thay {{who}}: vai trò và đơn vị ở đây là của người ấy.',
  },
};
