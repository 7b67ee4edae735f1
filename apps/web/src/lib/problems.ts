import type { Because } from '@ket-nap/domain/shared/because'
import type { FieldProblem } from '@ket-nap/domain/shared/problem'
import type { ApiError, ApiErrorCode } from './api-error.ts'
import { wholeNumber } from './format.ts'

type Facts = Readonly<Record<string, unknown>>
type Sentence = string | ((facts: Facts) => string)

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

const wait = (facts: Facts): string => {
  const seconds = number(facts['retryAfter']) ?? number(facts['retryAfterSeconds']) ?? number(facts['seconds'])
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
  'request.stale': 'Trong lúc đồng chí sửa, người khác đã lưu một bản mới. Hãy xem hai bản và chọn.',
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
export const problemSentence = (error: Pick<ApiError, 'code' | 'detail'>): string => {
  const sentence = problemSentences[error.code]
  return typeof sentence === 'function' ? sentence(error.detail) : sentence
}

const fieldSentences: Readonly<Record<string, Sentence>> = {
  required: 'Hãy điền ô này.',
  too_small: (facts) => {
    const least = number(facts['minimum'])
    if (facts['origin'] !== 'string')
      return least === undefined ? 'Số quá nhỏ.' : `Số nhỏ nhất là ${wholeNumber(least)}.`
    return least === undefined || least <= 1 ? 'Hãy điền ô này.' : `Cần ít nhất ${wholeNumber(least)} ký tự.`
  },
  too_big: (facts) => {
    const most = number(facts['maximum'])
    if (most === undefined) return 'Giá trị quá lớn hoặc quá dài. Hãy rút gọn.'
    return facts['origin'] === 'string'
      ? `Không quá ${wholeNumber(most)} ký tự.`
      : `Số lớn nhất là ${wholeNumber(most)}.`
  },
  invalid_type: 'Hãy điền ô này.',
  invalid_value: 'Hãy chọn một trong các mục có sẵn.',
  invalid_union: 'Hãy chọn một trong các mục có sẵn.',
  invalid_format: 'Nội dung không đúng dạng. Hãy xem ví dụ dưới tên ô.',
  not_multiple_of: 'Hãy nhập số nguyên.',
  unrecognized_keys: 'Trang này thuộc bản cũ của chương trình. Hãy tải lại trang.',
  custom: 'Giá trị này không dùng được. Hãy nhập lại.',
  empty: 'Hãy nhập ngày, ví dụ 23/02/2023.',
  unreadable: 'Không đọc được ngày. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 23/02/2023.',
  two_digit_year: 'Hãy ghi năm đủ bốn chữ số, ví dụ 1990.',
  year_out_of_range: 'Năm phải từ 1850 đến 2100. Hãy kiểm tra lại.',
  no_such_month: 'Không có tháng này. Tháng phải từ 1 đến 12.',
  no_such_day: 'Không có ngày này trong tháng. Hãy kiểm tra lại.',
  day_needed: 'Cần đủ ngày, tháng, năm, ví dụ 23/02/2023.',
  unrecognized: 'Trang này thuộc bản cũ của chương trình. Hãy tải lại trang.',
  before_from: 'Ngày kết thúc phải từ ngày bắt đầu trở đi. Hãy kiểm tra lại.',
  unchanged: 'Nội dung này giống hiện tại, không có gì để thay đổi.',
  unknown: 'Mục đã chọn không còn. Hãy chọn lại.',
  not_base: 'Chỉ tổ chức cơ sở đảng được xếp vào cụm. Hãy chọn tổ chức khác.',
  top_only: 'Vai trò này chỉ giao được ở cấp ủy cao nhất. Hãy chọn cấp ủy đó.',
  not_reachable: 'Không lùi về bước này được. Hãy chọn bước khác.',
  passwords_differ: 'Hai lần nhập mật khẩu chưa giống nhau. Hãy nhập lại.',
  in_future: 'Ngày này ở tương lai. Hãy kiểm tra lại.',
  before_birth: 'Ngày này trước ngày sinh. Hãy kiểm tra lại.',
}

/** The sentence for one field; an unknown code still says that the field is the place to look. */
export const fieldSentence = ({ code, detail = {} }: Pick<FieldProblem, 'code' | 'detail'>): string => {
  const sentence = fieldSentences[code] ?? 'Ô này chưa đúng. Hãy kiểm tra lại.'
  return typeof sentence === 'function' ? sentence(detail) : sentence
}

export const confidenceNames: Readonly<Record<Because['confidence'], string>> = {
  C: 'nguyên văn quy định',
  S: 'theo tài liệu hướng dẫn',
  R: 'theo hiểu biết chung, chưa đối chiếu nguyên văn',
  'R-inf': 'suy luận, chưa có văn bản nói rõ',
}
