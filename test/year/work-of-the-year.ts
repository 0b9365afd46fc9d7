import type { EscalationList, PeriodicReportView, ReportChanged } from '@tctp/contracts';
import { until } from '../support/until';
import type { Name, Office } from './office';

/** What lay before the plan was issued is confirmed once, and what can be planned is written down. */
export async function begin(office: Office): Promise<{ inspections: string[]; initiative: string }> {
  await office.tellForecast();
  const past = [
    office.taskId('1.1.1'),
    office.taskId('1.2.2', { cycle: '2017-Q1' }),
    office.taskId('1.2.2', { cycle: '2017-Q2' }),
  ];
  for (const id of past) {
    await office.submit('noivu.canbo', id, 'Kết quả đã có trước khi ban hành kế hoạch');
    await office.approve(id, { deliveredInTime: true });
  }
  office.tell('   xác nhận 3 kết quả có trước khi ban hành');
  const inspections: string[] = [];
  for (let at = 1; at <= 10; at += 1) {
    const fields = { title: 'Kiểm tra CCHC', plannedOn: '2017-10-31' };
    const unit = `xa-${String(at).padStart(2, '0')}`;
    inspections.push(await office.entry('noivu.thamtra', 'inspections', fields, unit));
  }
  office.tell('   kế hoạch kiểm tra: 10 xã, thị trấn');
  const initiative = await office.entry('xa01.canbo', 'initiatives', {
    title: 'Một cửa lưu động',
    summary: 'Mỗi tuần một buổi nhận hồ sơ tại ấp.',
  });
  office.tell('   xã số 01 đề xuất một sáng kiến');
  const obstacle = await office.entry('xa01.canbo', 'obstacles', {
    title: 'Không có máy quét',
    description: 'Đề nghị huyện cho mượn.',
  });
  await office.act('chutich', obstacle, 'answer', {
    answer: 'Văn phòng cho mượn.',
    answeredWith: 'directive',
  });
  await office.act('xa01.canbo', obstacle, 'solve');
  office.tell('   một vướng mắc được Chủ tịch trả lời, đã tháo gỡ');
  return { inspections, initiative };
}

/** Kiến nghị for 5.2 and 3.2 leave the house; their points stand apart until they are answered. */
export async function petition(office: Office): Promise<{ scheme: string; criterion: string }> {
  const send = async (title: string, component: string, addressee: string, documentNumber: string) => {
    const id = await office.entry('noivu.thamtra', 'petitions', {
      title,
      component,
      addressee,
      content: title,
    });
    await office.act('noivu.thamtra', id, 'send', { documentNumber, sentOn: '2017-09-06' });
    return id;
  };
  const scheme = await send('Phê duyệt đề án vị trí việc làm', '5.2', 'UBND tỉnh', '60/TTr-UBND');
  const criterion = await send('Sửa tiêu chí 3.2', '3.2', 'Sở Nội vụ', '61/UBND-NV');
  const { outsideControl } = await office.forecast();
  office.tell(`   gửi 2 kiến nghị; ngoài tầm của huyện: ${outsideControl} điểm`);
  return { scheme, criterion };
}

/** Composed from the live data, approved by the chairman, and sent: the cycle of 1.2.2 is handed in by it. */
export async function report(office: Office, period: string): Promise<void> {
  const at = `/plans/${office.planId}/reports`;
  await office.say<ReportChanged>('noivu.thamtra', 'POST', at, { period });
  const step = async (name: Name, verb: string, body: object) => {
    const { version } = await office.get<PeriodicReportView>(name, `${at}/${period}`);
    await office.say(name, 'POST', `${at}/${period}/${verb}`, body, version);
  };
  await step('noivu.thamtra', 'submit', {});
  await step('chutich', 'approve', {});
  await step('noivu.truongphong', 'send', {});
  await office.approve(office.taskId('1.2.2', { cycle: period }));
  office.tell(`   báo cáo ${period}: soạn, trình, duyệt, gửi; kỳ báo cáo khép lại`);
}

/** Two complaints: one is confirmed and costs a point, the other has no ground. */
export async function complain(office: Office): Promise<void> {
  const take = async (title: string) => {
    const id = await office.entry('noivu.thamtra', 'complaints', {
      title,
      content: title,
      channel: 'phone',
      receivedOn: '2017-10-16',
    });
    await office.act('noivu.thamtra', id, 'check');
    return id;
  };
  const late = await take('Không có người trực giờ tiếp dân');
  await office.act('noivu.thamtra', late, 'confirm', { finding: 'Đúng như phản ánh.' });
  const rude = await take('Trả hồ sơ trễ');
  await office.act('noivu.thamtra', rude, 'dismiss', { finding: 'Hồ sơ trả đúng hẹn.' });
  await office.becomes('1.7.2', '1');
  office.tell('   2 phản ánh: 1 đúng (1.7.2 còn 1), 1 không có cơ sở');
  await office.act('noivu.thamtra', late, 'handle', {
    handling: 'Phê bình, phân công lại người trực.',
    documentNumber: '120/BC-PNV',
    reportedOn: '2017-10-20',
  });
}

/** Eight of ten inspected; the other two stay in the denominator. */
export async function inspect(office: Office, inspections: readonly string[]): Promise<void> {
  for (const id of inspections.slice(0, 8)) {
    await office.act('noivu.thamtra', id, 'inspect', { inspectedOn: '2017-10-25', findings: 'Đạt.' });
    await office.act('noivu.thamtra', id, 'conclude', {
      conclusionNumber: '30/TB-UBND',
      concludedOn: '2017-10-30',
    });
  }
  for (const id of inspections.slice(8))
    await office.act('noivu.thamtra', id, 'cancel', {}, 'Bão số 12, dời sang năm sau.');
  office.tell('   kiểm tra 8 trên 10 xã, thị trấn trong kế hoạch: 80 %');
}

/** What moves points by registers: 1.5.3, 7.1.5, 5.3.3 and 3.2. */
export async function register(office: Office, initiative: string): Promise<void> {
  await office.act('noivu.thamtra', initiative, 'shortlist');
  await office.act('noivu.thamtra', initiative, 'forward', {
    sentNumber: '45/TTr-PNV',
    sentOn: '2017-10-02',
  });
  await office.act('noivu.thamtra', initiative, 'recognise', {
    decisionNumber: '3311/QĐ-UBND',
    decidedOn: '2017-11-15',
  });
  await office.becomes('1.5.3', '2');
  for (const [at, level] of ['level3', 'level4'].entries()) {
    const id = await office.entry('vhtt.canbo', 'onlineServices', { title: `Thủ tục số ${at + 1}`, level });
    await office.act('vhtt.canbo', id, 'goLive', {
      link: 'https://dichvucong.example/',
      liveOn: '2017-11-01',
    });
    await office.act('noivu.thamtra', id, 'verify');
  }
  await office.becomes('7.1.5', '3');
  const { units } = await office.get<{ units: { id: string }[] }>(
    'noivu.thamtra',
    `/plans/${office.planId}/registers/officials`,
  );
  for (const [at, { id: unit }] of units.entries()) {
    const heads = { headcount: 10, qualified: at < 9 ? 9 : 10, asOf: '2017-11-20' };
    const stated = await office.entry('noivu.thamtra', 'officials', { title: 'Công chức', ...heads }, unit);
    await office.act('noivu.thamtra', stated, 'verify');
    const posting = await office.entry('noivu.thamtra', 'postings', { title: 'Bộ phận một cửa' }, unit);
    await office.addPhoto('noivu.thamtra', posting);
    await office.act('noivu.thamtra', posting, 'post', { postedOn: '2017-11-20' });
    await office.act('noivu.thamtra', posting, 'check', { checkedOn: '2017-11-20' });
  }
  const heads = units.length * 10;
  await office.becomes('5.3.3', '0.5');
  await office.becomes('3.2', '0.5');
  office.tell('   1.5.3: 1 sáng kiến được công nhận, 2 điểm; 7.1.5: 2 dịch vụ mức độ 3, 4, 3 điểm');
  office.tell(`   5.3.3: ${heads - 9}/${heads} người đạt chuẩn, 0.5 điểm; 3.2: chỉ niêm yết, 0.5 điểm`);
  await office.tellForecast();
}

/** Everything else of the annex in time but one, which goes up to the chairman by itself. */
export async function handIn(office: Office): Promise<void> {
  const works: readonly (readonly [Name, string, object?])[] = [
    ['noivu.canbo', office.taskId('1.3.1')],
    ['noivu.canbo', office.taskId('1.5.3', { lead: 'noi-vu' }), { recognisedInitiatives: 1 }],
    ['vhtt.canbo', office.taskId('1.4.1')],
    ['vhtt.canbo', office.taskId('1.5.3', { lead: 'vhtt' }), { recognisedInitiatives: 0 }],
    ['tuphap.canbo', office.taskId('2.1.1')],
    ['tuphap.canbo', office.taskId('3.1.1')],
    ['tuphap.canbo', office.taskId('3.2.1')],
    ['noivu.canbo', office.taskId('5.1')],
    ['vhtt.canbo', office.taskId('7.1.1')],
    ['vhtt.canbo', office.taskId('7.1.5'), { onlineServicesLevel34: 2 }],
  ];
  for (const [name, id, facts] of works) {
    await office.submit(name, id, 'Kết quả thực hiện', facts ?? {});
    await office.approve(id);
  }
  office.tell(`   nộp và duyệt ${works.length} việc; 1.4.2 chưa ai nộp`);
}

export async function escalate(office: Office): Promise<void> {
  const late = office.taskId('1.4.2');
  const raised = async () =>
    (await office.get<EscalationList>('chutich', '/escalations')).escalations.some(
      (one) => one.task.id === late,
    );
  await until(raised, { within: 60_000, what: () => '1.4.2 to come up to the chairman' });
  office.tell('   1.4.2 quá hạn: tự báo lên Chủ tịch; Chủ tịch chỉ đạo');
  await office.say('chutich', 'POST', '/directives', {
    taskId: late,
    text: 'Nộp kết quả trong tuần.',
    dueOn: '2017-12-15',
  });
  await office.submit('vhtt.canbo', late, 'Báo cáo kết quả tuyên truyền');
  await office.approve(late);
  office.tell('   VH-TT nộp muộn, được duyệt');
}

/** Both petitions are answered: one granted and carried out, the other not. */
export async function answerPetitions(
  office: Office,
  { scheme, criterion }: { scheme: string; criterion: string },
): Promise<void> {
  await office.act('noivu.thamtra', scheme, 'agree', {
    answerNumber: '3900/QĐ-UBND',
    answeredOn: '2017-12-20',
    answer: 'Phê duyệt đề án.',
  });
  await office.act('noivu.thamtra', scheme, 'apply', { appliedOn: '2017-12-25' });
  await office.act('noivu.thamtra', criterion, 'refuse', {
    answeredOn: '2017-12-22',
    answer: 'Giữ nguyên tiêu chí trong năm.',
  });
  await office.becomes('5.2', '1');
  office.tell('   tỉnh phê duyệt đề án (5.2: 1 điểm); Sở giữ nguyên tiêu chí 3.2');
}
