import { fileRefusals } from './file-refusals.vi';
import { draftRefusals } from './draft-refusals.vi';
import { passwordRefusals } from './password-refusals.vi';
import { factorRefusals } from './factor-refusals.vi';
import { signOnRefusals } from './sign-on-refusals.vi';
import { registerRefusals } from './register-refusals.vi';
import { surveyRefusals } from './survey-refusals.vi';
import { tokenRefusals } from './token-refusals.vi';
import { reportRefusals } from './report-refusals.vi';

/** What is refused, and what to do about it, by the code of the refusal. */
export const refusals = {
  ...factorRefusals,
  ...tokenRefusals,
  ...registerRefusals,
  ...reportRefusals,
  'mail-not-set-up': 'Chưa có máy chủ thư. Nhờ quản trị đặt TCTP_SMTP_URL và TCTP_MAIL_FROM.',
  'address-missing': 'Chưa có địa chỉ thư. Nhập địa chỉ, lưu rồi gửi thử.',
  'test-letter-too-soon': 'Vừa gửi thử một thư. Chờ một phút rồi gửi lại.',
  'mail-server-away': 'Máy chủ thư không trả lời: {{reason}}. Thử lại sau, hoặc báo quản trị.',
  'letter-refused': 'Máy chủ thư không nhận: {{reason}}. Xem lại địa chỉ.',
  'not-possible-now':
    'Việc đang ở trạng thái “{{work}}” nên chưa làm được thao tác này. Tải lại trang để xem việc cần làm tiếp.',
  'evidence-locked': 'Minh chứng đã khoá vì việc “{{work}}”. Rút bản nộp về hoặc chờ trả lại rồi sửa.',
  'no-evidence': 'Chưa có tệp minh chứng nào. Thêm ít nhất một tệp rồi nộp.',
  'asker-cannot-grant': 'Bạn là người đề nghị nên không tự quyết được. Nhờ người khác có thẩm quyền.',
  'submitter-cannot-review': 'Bạn đã nộp bản này nên không thẩm tra được. Nhờ người khác của Nội vụ.',
  'no-review': 'Kế hoạch chưa nêu ai thẩm tra. Báo quản trị bổ sung bước thẩm tra rồi nộp lại.',
  'not-your-turn': 'Đang đến lượt {{role}} cho ý kiến. Chờ bước này xong rồi duyệt.',
  'already-approved-by-you': 'Bạn đã đồng ý với bản nộp này. Bước này cần ý kiến của người khác.',
  'correction-past': 'Hạn bổ sung đã qua. Chọn ngày từ hôm nay trở đi.',
  'obstacle-open': 'Vướng mắc trước chưa được trả lời. Chờ trả lời rồi báo tiếp.',
  'no-obstacle': 'Việc này không có vướng mắc nào chờ trả lời. Tải lại trang.',
  'no-extension-asked': 'Không có đề nghị gia hạn nào chờ quyết định. Tải lại trang.',
  'extension-open': 'Đề nghị gia hạn trước chưa được quyết định. Chờ kết quả rồi xin tiếp.',
  'no-deadline-to-extend': 'Việc này không có hạn đang chạy nên không cần gia hạn.',
  'extension-not-later': 'Ngày xin gia hạn phải sau hạn hiện tại và chưa qua. Chọn ngày khác.',
  'extension-beyond-plan': 'Ngày xin gia hạn vượt quá ngày kết thúc kế hoạch. Chọn ngày sớm hơn.',
  'no-such-directive': 'Việc này không có chỉ đạo số {{directive}} chờ trả lời. Tải lại trang.',
  'same-lead': 'Đơn vị này đang chủ trì việc. Chọn đơn vị khác.',
  'unit-unknown': 'Không có đơn vị “{{unit}}”, hoặc đó là một nhóm. Chọn một đơn vị trong danh sách.',
  'person-unknown': 'Đơn vị này không có tài khoản “{{person}}”. Chọn một người trong đơn vị.',
  'not-substitute':
    'Hôm nay bạn không được uỷ quyền làm thay {{person}}. Nhờ người đó hoặc thủ trưởng đơn vị lập uỷ quyền.',
  'delegation-unknown': 'Không có uỷ quyền này, hoặc đã kết thúc. Tải lại trang.',
  'delegation-to-self': 'Không tự uỷ quyền cho chính mình. Chọn một đồng nghiệp.',
  'delegation-backwards': 'Ngày cuối đứng trước ngày đầu. Sửa lại hai ngày.',
  'first-day-past': 'Ngày đầu đã qua. Chọn từ hôm nay trở đi.',
  'delegation-overlaps':
    'Trong những ngày đó đã uỷ quyền cho {{to}}. Kết thúc uỷ quyền cũ, hoặc chọn ngày khác.',
  'delegation-circle': 'Uỷ quyền đi thành vòng: {{chain}}. Chọn người khác.',
  'delegation-too-long': 'Uỷ quyền qua quá nhiều người: {{chain}}. Chọn người đang có mặt.',
  'clock-not-running': 'Đồng hồ của việc này không chạy.',
  'task-unknown':
    'Không có việc này, hoặc việc không thuộc phần bạn được xem. Chọn lại trong danh sách việc.',
  'plan-unknown': 'Không có kế hoạch này. Chọn lại trong danh sách kế hoạch.',
  'component-unknown': 'Bộ tiêu chí không có {{component}}. Kiểm tra lại mã.',
  'evidence-unknown': 'Không có tệp này ở đây. Tải lại trang.',
  'not-permitted':
    'Vai trò của bạn không làm được thao tác này. Nhờ người có vai trò đó, hoặc đăng nhập bằng tài khoản của vai trò đó.',
  'forecast-not-yours':
    'Dự báo tổng điểm chỉ lãnh đạo và Nội vụ xem được. Đơn vị xem phần của mình ở Phòng dự báo.',
  'paper-unknown': 'Loại văn bản “{{kind}}” không có. Chọn một loại trong mục Văn bản.',
  'period-unknown': 'Văn bản này không có kỳ “{{period}}”. Chọn một kỳ trong mục Văn bản.',
  'period-not-offered': 'Không có kỳ “{{period}}”, hoặc kỳ này chưa đến. Chọn một trong các kỳ: {{periods}}.',
  'not-uploader': 'Chỉ người đã tải lên hoặc đơn vị chủ trì mới bỏ được tệp này.',
  'stale-version': 'Nội dung đã thay đổi từ lúc bạn mở. Xem thay đổi rồi làm lại; chưa có gì bị ghi.',
  'key-reused': 'Khoá chống trùng đã dùng cho thao tác khác. Gửi lại với khoá mới.',
  'fact-missing': 'Thiếu số liệu “{{label}}”. Nhập rồi nộp lại.',
  'fact-invalid': 'Số liệu “{{label}}” phải là {{kind}}. Sửa rồi gửi lại.',
  'fact-unknown': 'Tiêu chí này không dùng số liệu “{{fact}}”. Bỏ đi rồi gửi lại.',
  'ratio-above-whole':
    'Số liệu “{{label}}”: phần đã đạt hoặc đã đến hạn lớn hơn tổng số. Kiểm tra lại rồi gửi lại.',
  'ratio-due-missing': 'Số liệu “{{label}}” cần thêm bao nhiêu phần đã đến hạn. Nhập rồi gửi lại.',
  'return-reason-unknown': 'Không có lý do trả lại “{{reason}}”. Chọn một lý do trong danh sách.',
  'delivery-unsaid': 'Hạn có trước khi ban hành kế hoạch. Mở việc này, chọn kịp hạn hay không rồi duyệt.',
  'file-too-large': 'Tệp lớn hơn {{limitMegabytes}} MB. Nén hoặc chia nhỏ rồi tải lại.',
  'upload-unknown': 'Tệp tải lên không còn (quá một ngày, hoặc đã thêm). Chọn lại tệp.',
  'upload-unfinished': 'Tệp chưa lên hết. Tải tiếp rồi thêm.',
  'evidence-here-already': 'Ở đây đã có đúng tệp đó. Chọn tệp khác.',
  'file-unreadable': 'Không đọc được chữ trong tệp này. Tải về để xem.',
  'file-empty': 'Tệp rỗng. Chọn lại tệp.',
  ...fileRefusals,
  'file-missing': 'Chưa có tệp. Gửi tệp ở phần “file” của biểu mẫu.',
  'as-of-future': 'Ngày này chưa đến. Chọn hôm nay hoặc một ngày đã qua.',
  'due-date-past': 'Hạn của chỉ đạo đã qua. Chọn ngày từ hôm nay trở đi.',
  'maximum-unknown':
    'Kế hoạch không ghi điểm tối đa của {{component}} nên không giả định điểm được. Chọn tiêu chí khác.',
  'points-above-maximum': 'Điểm phải từ 0 đến {{max}}. Nhập lại.',
  'appraisal-none': 'Chưa chốt hồ sơ thẩm định nào. Người thẩm tra hoặc lãnh đạo chốt hồ sơ trước.',
  'appraisal-open': 'Hồ sơ đang được thẩm định. Chờ chốt điểm rồi mới chốt hồ sơ lần sau.',
  'appraisal-closed': 'Đã chốt điểm, không sửa được nữa. Cần xem lại thì chốt hồ sơ lần sau.',
  'dossier-altered':
    'Hồ sơ đã chốt không còn khớp mã của nó nên không đưa ra ngoài. Báo quản trị; chưa có gì được tải.',
  'dossier-history-altered':
    'Lịch sử quyết định của hồ sơ đã bị sửa nên không đưa ra ngoài. Báo quản trị chạy tctp audit verify.',
  'dossier-files-missing':
    'Thiếu hoặc sai cỡ {{count}} tệp minh chứng: {{files}}. Báo quản trị khôi phục tệp rồi tải lại.',
  'components-unscored': 'Còn tiêu chí chưa có điểm: {{components}}. Chấm, hoặc chọn “Không chấm” kèm lý do.',
  'explanations-open': 'Còn giải trình chưa kết luận: {{components}}. Kết luận xong rồi chốt điểm.',
  'explanation-open': 'Lần giải trình {{round}} chưa kết luận. Kết luận xong rồi hỏi tiếp.',
  'explanation-not-asked': 'Lần giải trình {{round}} không còn chờ bước này. Tải lại trang.',
  'explanation-awaited': 'Đang chờ giải trình đến hết {{dueOn}}. Kết luận khi có trả lời hoặc khi quá hạn.',
  'explanation-due-past': 'Hạn giải trình đã qua. Chọn ngày từ hôm nay trở đi.',
  'submitter-cannot-appraise':
    'Bạn đã nộp minh chứng cho {{component}} nên không chấm được. Nhờ người thẩm định khác.',
  'answerer-cannot-appraise':
    'Bạn đã giải trình cho {{component}} nên không chấm được. Nhờ người thẩm định khác.',
  'clock-only-forward':
    'Đồng hồ diễn tập chỉ tiến, không lùi. Chọn một ngày sau hôm nay, hoặc làm lại từ đầu: npm start -- --reset.',
  'clock-beyond-plan': 'Diễn tập chỉ tới {{until}}, sau đó kế hoạch không còn gì để xem. Chọn ngày sớm hơn.',
  'clock-not-movable': 'Chỉ bản diễn tập mới chỉnh được đồng hồ.',
  'not-signed-in': 'Chưa đăng nhập hoặc phiên đã hết. Đăng nhập lại.',
  ...signOnRefusals,
  'wrong-credentials': 'Sai tên đăng nhập hoặc mật khẩu.',
  'input-invalid': 'Dữ liệu gửi lên chưa đúng. Sửa những mục nêu dưới đây.',
  'version-required':
    'Thiếu If-Match, hoặc không đúng dạng "3": gửi phiên bản bạn đang xem, lấy từ ETag của lần đọc trước.',
  'key-required': 'Thiếu Idempotency-Key: gửi một khoá riêng cho mỗi thao tác.',
  'route-unknown': 'Không có địa chỉ này. Xem /api/docs.',
  'request-refused':
    'Máy chủ không đọc được yêu cầu này. Kiểm tra JSON đúng cú pháp, content-type và độ dài rồi gửi lại.',
  'body-too-large': 'Nội dung gửi lên quá {{limitKilobytes}} KB. Gửi ít hơn mỗi lần.',
  'too-many-requests': 'Quá nhiều yêu cầu trong một phút. Chờ {{seconds}} giây rồi làm lại.',
  'too-many-filters':
    'Mỗi người lưu được nhiều nhất {{most}} bộ lọc. Xoá một bộ lọc không dùng nữa rồi lưu lại.',
  'too-many-streams': 'Tài khoản này đang mở quá nhiều màn hình cùng lúc. Đóng bớt rồi tải lại trang.',
  'cross-site':
    'Yêu cầu này do trang của nơi khác gửi, nên không được thực hiện. Mở chương trình tại địa chỉ của chính nó rồi làm lại.',
  'media-type-unknown':
    'Máy chủ không nhận nội dung kiểu này. Gửi JSON với content-type application/json; tệp thì gửi multipart/form-data.',
  'host-unknown':
    'Máy chủ không trả lời dưới tên này. Mở đúng địa chỉ được cấp; quản trị máy chủ có thể thêm tên vào TCTP_ALLOWED_HOSTS.',
  'admin-only': 'Chỉ quản trị làm được việc này. Nhờ quản trị, hoặc đăng nhập bằng tài khoản quản trị.',
  'account-locked': 'Tài khoản này đã bị khoá. Liên hệ quản trị để mở.',
  'account-unknown': 'Không có tài khoản này. Tải lại danh sách người dùng.',
  'username-taken': 'Tên đăng nhập “{{username}}” đã có người dùng. Chọn tên khác.',
  'account-erased':
    'Dữ liệu cá nhân của tài khoản này đã xoá, không sửa được nữa. Cần thì tạo tài khoản mới.',
  'account-not-locked': 'Khoá tài khoản trước, rồi xoá dữ liệu cá nhân.',
  'last-admin':
    'Đây là quản trị cuối cùng còn hoạt động. Giao vai trò quản trị cho người khác trước, rồi làm lại.',
  'nothing-changes': 'Không có gì khác so với hiện tại. Sửa ít nhất một chỗ rồi lưu.',
  'unit-closed': '{{unit}} đã khép lại. Chọn đơn vị đang hoạt động.',
  'unit-circle': '{{unit}} đang nằm dưới chính đơn vị này. Chọn cấp trên khác.',
  'unit-holds-plan': 'Đơn vị này đứng đầu hoặc thẩm tra một kế hoạch nên chưa gộp, chưa khép lại được.',
  'unit-in-use':
    'Đơn vị còn {{openTasks}} việc đang mở, {{people}} người và {{children}} đơn vị bên dưới. Chuyển hết rồi khép lại, hoặc gộp vào đơn vị khác.',
  'same-unit': 'Không gộp một đơn vị vào chính nó. Chọn đơn vị khác.',
  'day-worked-anyway': 'Ngày {{day}} vốn là ngày làm việc nên không làm bù được. Chọn một ngày nghỉ.',
  'fact-counted':
    'Số liệu này chương trình tự đếm từ các kỳ báo cáo, không ai nhập. Thấy sai thì xem lại kỳ nào bị tính là trễ.',
  'fact-of-register': 'Số liệu này lấy từ sổ {{register}}, không nhập ở đây. Thấy sai thì sửa trong sổ.',
  'plan-frozen':
    'Kế hoạch đã chốt hồ sơ thẩm định, không giao thêm việc được nữa. Việc còn thiếu thì đưa vào kế hoạch năm sau.',
  'plan-over':
    'Kế hoạch đã hết hạn ngày {{endsOn}}, không giao thêm việc được nữa. Đưa việc này vào kế hoạch năm sau.',
  'due-not-in-plan': 'Hạn phải từ {{since}} đến hết kế hoạch, {{until}}. Chọn ngày khác.',
  'due-day-off': '{{day}} là ngày nghỉ. Chọn một ngày làm việc, gần nhất phía trước là {{nearest}}.',
  'no-cycle-left':
    'Từ nay đến hết kế hoạch ({{until}}) không còn kỳ nào như vậy. Chọn một ngày cụ thể, hoặc kỳ ngắn hơn.',
  'plan-busy': 'Đang có người ghi vào kế hoạch này. Chờ vài giây rồi bấm lại; chưa có gì bị ghi.',
  'criteria-set-unknown': 'Không có bộ tiêu chí này. Chọn lại trong danh sách.',
  'not-a-workbook': 'Tệp này không phải sổ Excel .xlsx. Mở bằng Excel, lưu thành .xlsx rồi tải lại.',
  'workbook-locked': 'Tệp có mật khẩu, hoặc là .xls đời cũ. Bỏ mật khẩu, lưu thành .xlsx rồi tải lại.',
  'workbook-macros': 'Tệp có macro. Lưu thành .xlsx không macro rồi tải lại.',
  'workbook-too-large': 'Tệp quá lớn: nhiều nhất 10 MB, 20.000 dòng. Chia thành nhiều tệp.',
  'workbook-too-slow': 'Đọc tệp quá lâu nên đã dừng. Xoá hình và trang thừa, hoặc chia nhỏ, rồi tải lại.',
  'workbook-empty': 'Sổ Excel không có ô nào có chữ. Chọn lại tệp.',
  'import-faulty': 'Tệp có {{faults}} chỗ sai nên chưa dòng nào được ghi. Xem trước để biết từng ô.',
  'import-file-changed': 'Tệp đã đổi sau khi xem trước. Xem trước lại rồi nhập; chưa có gì bị ghi.',
  'import-overtaken': 'Có người vừa sửa chỗ tệp này muốn sửa. Xem trước lại rồi nhập; chưa có gì bị ghi.',
  'survey-none': 'Bộ tiêu chí của kế hoạch này không có điều tra xã hội học.',
  ...surveyRefusals,
  ...draftRefusals,
  ...passwordRefusals,
  fault: 'Có lỗi trong chương trình. Thử lại; nếu còn lỗi, báo quản trị.',
};
