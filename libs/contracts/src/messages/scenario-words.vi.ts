/** What is wrong with a scenario, and what to write instead: Vietnamese. */
export const scenarioWordsVi = {
  shape: '{{message}}',
  'component-unknown': 'Bộ tiêu chí không có {{code}}. Dùng một trong: {{known}}.',
  'component-without-task':
    'Kế hoạch không giao việc nào cho {{code}} nên không ai khai số liệu này. Ghi điểm ở official, hoặc dùng một trong: {{known}}.',
  'fact-unknown': 'Tiêu chí này không dùng số liệu “{{name}}”. Bỏ đi, hoặc dùng một trong: {{known}}.',
  'fact-invalid': '“{{label}}” phải là {{kind}}. Sửa lại giá trị.',
  'ratio-above-whole': '“{{label}}”: phần đã đạt hoặc đã đến hạn lớn hơn tổng số. Sửa lại giá trị.',
  'ratio-due-missing': '“{{label}}” cần thêm bao nhiêu phần đã đến hạn. Thêm due.',
  'points-above-maximum': 'Điểm phải từ 0 đến {{max}}. Sửa lại điểm.',
  'field-itemised':
    'Lĩnh vực {{code}} được tính theo từng tiêu chí thành phần. Ghi điểm cho tiêu chí thành phần: {{known}}.',
  'unit-unknown': 'Kế hoạch không có đơn vị “{{unit}}”. Dùng "*" cho mọi đơn vị, hoặc một trong: {{known}}.',
  'habit-never-asked':
    'Thói quen của “{{unit}}” không bao giờ được hỏi đến vì “{{before}}” đứng trước. Đưa lên trước, hoặc bỏ đi.',
  'task-unknown': 'Kế hoạch không có việc “{{task}}”. Dùng một trong: {{known}}.',
  'day-outside-plan': 'Ngày {{day}} nằm ngoài kế hoạch. Chọn từ {{since}} đến {{until}}.',
  'return-reason-unknown': 'Kế hoạch không có lý do trả lại “{{reason}}”. Dùng một trong: {{known}}.',
};
