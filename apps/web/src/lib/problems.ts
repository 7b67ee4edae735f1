import type { Because } from '@ket-nap/domain/shared/because'
import type { ApiError, ApiErrorCode } from './api-error.ts'
import { wholeNumber } from './format.ts'
import { numberIn, say } from './sentence.ts'
import type { Facts, Sentence } from './sentence.ts'

const wait = (facts: Facts): string => {
  const seconds = numberIn(facts, 'retryAfter') ?? numberIn(facts, 'retryAfterSeconds') ?? numberIn(facts, 'seconds')
  if (seconds === undefined) return 'sau ít phút'
  return seconds < 90
    ? `sau ${wholeNumber(Math.max(1, seconds))} giây`
    : `sau ${wholeNumber(Math.ceil(seconds / 60))} phút`
}

/** One sentence or two for every refusal: what is wrong, and what to do. The type says when one is missing. */
export const problemSentences: Readonly<Record<ApiErrorCode, Sentence>> = {
  network: 'Không kết nối được với máy chủ. Nội dung đã nhập vẫn còn; hãy kiểm tra mạng rồi gửi lại.',
  unreadable: 'Máy chủ trả lời không như mong đợi. Hãy tải lại trang; nếu vẫn vậy, hãy báo người quản trị.',
  'request.invalid': 'Có ô chưa đúng. Hãy sửa các ô được đánh dấu rồi gửi lại.',
  'request.csrf': 'Trang đã mở quá lâu nên không còn được chấp nhận. Hãy gửi lại; nếu vẫn vậy, hãy tải lại trang.',
  'request.not_signed_in': 'Phiên làm việc đã kết thúc. Hãy đăng nhập lại để tiếp tục.',
  'request.forbidden':
    'Tài khoản của đồng chí không có quyền làm việc này. Nếu cần, hãy đề nghị người quản trị cấp quyền.',
  'request.not_found': 'Không tìm thấy nội dung này, hoặc nội dung nằm ngoài phạm vi được giao.',
  'request.too_many': (facts) => `Có quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại ${wait(facts)}.`,
  'request.stale': 'Trong lúc đồng chí nhập, người khác đã lưu một bản mới. Nội dung đã nhập vẫn còn; hãy xem bản hiện tại rồi gửi lại.',
  'request.idempotency_mismatch':
    'Lần gửi trước có thể đã được ghi với nội dung khác. Hãy tải lại trang và kiểm tra trước khi gửi lần nữa.',
  'request.idempotency_unfinished':
    'Lần gửi trước còn đang được xử lý. Hãy đợi một lát rồi gửi lại; nội dung sẽ chỉ được ghi một lần.',
  'request.unsupported_media': 'Máy chủ không đọc được dạng dữ liệu này. Hãy tải lại trang rồi gửi lại.',
  'request.too_large': 'Nội dung gửi đi quá lớn. Hãy rút gọn rồi gửi lại.',
  'request.unexpected':
    'Chương trình gặp lỗi và chưa ghi được. Hãy thử lại; nếu vẫn vậy, hãy báo người quản trị kèm mã yêu cầu.',
  'request.unavailable': 'Máy chủ chưa sẵn sàng. Hãy thử lại sau ít phút.',
  'accounts.sign_in_refused':
    'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.',
  'accounts.locked_out': (facts) => `Đã nhập sai nhiều lần nên việc đăng nhập tạm dừng. Hãy thử lại ${wait(facts)}.`,
  'accounts.link_invalid':
    'Đường dẫn kích hoạt đã dùng, đã hết hạn hoặc không đúng. Hãy xin người quản trị đường dẫn mới.',
  'accounts.password_wrong': 'Mật khẩu hiện tại không đúng. Hãy nhập lại.',
  'accounts.password_weak':
    'Mật khẩu này dễ đoán. Hãy chọn một câu dài hơn, không chứa tên đăng nhập và không phải mật khẩu phổ biến.',
  'accounts.user_name_taken': 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
  'accounts.last_administrator': 'Đây là người quản trị cuối cùng. Hãy giao quyền quản trị cho người khác trước.',
  'accounts.not_oneself': 'Không thể tự khóa tài khoản của mình. Hãy nhờ người quản trị khác.',
  'accounts.set_up_done': 'Hệ thống đã được thiết lập. Hãy đăng nhập.',
  'accounts.set_up_code_wrong': 'Mã thiết lập không đúng. Hãy chép lại mã đang hiện trên màn hình máy chủ.',
  'access.place_unknown': 'Đơn vị, cụm hoặc tổ chức đã chọn không còn. Hãy chọn lại phạm vi.',
  'access.grant_exists': 'Người này đã có vai trò đó trong phạm vi đó. Không cần cấp lần nữa.',
  'access.grant_out_of_reach': 'Phạm vi này nằm ngoài phạm vi đồng chí được giao cấp quyền. Hãy chọn phạm vi nhỏ hơn.',
  'units.parent_kind': 'Loại tổ chức này không trực thuộc loại tổ chức đã chọn. Hãy chọn cấp trên khác.',
  'units.not_existing':
    'Vào ngày đã chọn, tổ chức này chưa thành lập hoặc đã kết thúc. Hãy chọn ngày hoặc tổ chức khác.',
  'units.day_before_history': 'Ngày hiệu lực sớm hơn thay đổi gần nhất đã ghi. Hãy chọn ngày từ đó trở đi.',
  'units.cycle': 'Một tổ chức không thể trực thuộc chính nó hoặc cấp dưới của nó. Hãy chọn cấp trên khác.',
  'units.has_children': 'Tổ chức này còn tổ chức trực thuộc. Hãy chuyển hoặc sáp nhập các tổ chức đó trước.',
  'units.has_candidates': 'Tổ chức này còn quần chúng đang theo dõi. Hãy chuyển hồ sơ sang chi bộ khác trước.',
  'units.name_taken': 'Cấp trên này đã có tổ chức cùng tên. Hãy đặt tên khác.',
  'units.cluster_taken': 'Đã có cụm cùng tên. Hãy đặt tên khác.',
  'units.only_top': 'Đây là cấp ủy cao nhất trong hệ thống nên không thể giải thể.',
  'quotas.unit_not_existing':
    'Tổ chức này không hoạt động trong năm đã chọn nên không giao chỉ tiêu được. Hãy chọn năm hoặc tổ chức khác.',
  'quotas.duplicate': 'Tổ chức này đã có chỉ tiêu của năm đó. Hãy điều chỉnh chỉ tiêu đã giao.',
  'quotas.below_zero': 'Điều chỉnh này làm chỉ tiêu nhỏ hơn 0. Hãy giảm ít hơn.',
  'candidates.act_not_allowed': 'Chưa ghi được việc này vì các lý do dưới đây.',
  'candidates.reason_needed': 'Việc này cần ghi lý do. Hãy ghi lý do rồi gửi lại.',
  'candidates.unit_not_cell': 'Quần chúng phải thuộc một chi bộ. Hãy chọn chi bộ.',
  'candidates.duplicate_unconfirmed':
    'Có thể người này đã có trong danh sách. Hãy xem các trường hợp trùng; nếu là người khác, hãy xác nhận rồi gửi lại.',
  'nominations.not_open': 'Giới thiệu này đã được trả lời hoặc đã rút. Hãy tải lại trang để xem kết quả.',
  'nominations.cell_out_of_reach': 'Chi bộ này nằm ngoài địa bàn của tổ chức giới thiệu. Hãy chọn chi bộ khác.',
  'nominations.duplicate_unconfirmed':
    'Có thể người này đã được giới thiệu hoặc đang được theo dõi. Nếu vẫn muốn giới thiệu, hãy xác nhận rồi gửi lại.',
}

/** The sentence for a refusal. */
export const problemSentence = (error: Pick<ApiError, 'code' | 'detail'>): string =>
  say(problemSentences[error.code], error.detail)

export const confidenceNames: Readonly<Record<Because['confidence'], string>> = {
  C: 'nguyên văn quy định',
  S: 'theo tài liệu hướng dẫn',
  R: 'theo hiểu biết chung, chưa đối chiếu nguyên văn',
  'R-inf': 'suy luận, chưa có văn bản nói rõ',
}
