import type { PasswordWeakness } from '@ket-nap/domain/accounts/passwords'
import type { FieldProblem } from '@ket-nap/domain/shared/problem'
import type { core } from 'zod'
import { daySentences } from './day-sentences.ts'
import { formatDay, wholeNumber } from './format.ts'
import { numberIn, say } from './sentence.ts'
import type { Facts, Sentence } from './sentence.ts'

const fillIn = 'Hãy điền ô này.'
const choose = 'Hãy chọn một trong các mục có sẵn.'
const reload = 'Trang này thuộc bản cũ của chương trình. Hãy tải lại trang.'

/** A day among the facts, as it is printed. */
const dayIn = (facts: Facts, name: string): string => {
  const value = facts[name]
  return typeof value === 'string' ? ` (${formatDay(value)})` : ''
}

/** What the shapes of the contract find wrong; the type says when one is missing. */
const ofShapes: Readonly<Record<core.$ZodIssue['code'], Sentence>> = {
  too_small: (facts) => {
    const least = numberIn(facts, 'minimum')
    if (facts['origin'] !== 'string')
      return least === undefined ? 'Số quá nhỏ.' : `Số nhỏ nhất là ${wholeNumber(least)}.`
    return least === undefined || least <= 1 ? fillIn : `Cần ít nhất ${wholeNumber(least)} ký tự.`
  },
  too_big: (facts) => {
    const most = numberIn(facts, 'maximum')
    if (most === undefined) return 'Giá trị quá lớn hoặc quá dài. Hãy rút gọn.'
    return facts['origin'] === 'string'
      ? `Không quá ${wholeNumber(most)} ký tự.`
      : `Số lớn nhất là ${wholeNumber(most)}.`
  },
  invalid_type: fillIn,
  invalid_value: choose,
  invalid_union: choose,
  invalid_key: reload,
  invalid_element: choose,
  invalid_format: 'Nội dung không đúng dạng. Hãy xem ví dụ dưới tên ô.',
  not_multiple_of: 'Hãy nhập số nguyên.',
  unrecognized_keys: reload,
  custom: 'Giá trị này không dùng được. Hãy nhập lại.',
}

const ofPasswords: Readonly<Record<PasswordWeakness, string>> = {
  common: 'Mật khẩu này có trong danh sách mật khẩu hay bị đoán. Hãy chọn một câu khác.',
  like_name: 'Mật khẩu này gần giống tên đăng nhập hoặc họ tên. Hãy chọn một câu khác.',
  digits_only: 'Mật khẩu chỉ có chữ số nên dễ bị đoán. Hãy thêm chữ, tốt nhất là cả một câu.',
  repetitive: 'Mật khẩu chỉ lặp lại vài ký tự nên dễ bị đoán. Hãy chọn một câu khác.',
}

/** What services find wrong once they have read what is on record (every `fields` thrown in the API). */
const ofServices: Readonly<Record<string, Sentence>> = {
  required: fillIn,
  wrong: 'Nội dung này không đúng. Hãy kiểm tra rồi nhập lại.',
  invalid: 'Đường dẫn này không còn dùng được. Hãy tải lại trang từ đầu.',
  unknown: 'Mục đã chọn không còn. Hãy chọn lại.',
  unchanged: 'Nội dung này giống hiện tại, không có gì để thay đổi.',
  unrecognized: reload,
  in_future: (facts) => `Ngày này ở tương lai, sau hôm nay${dayIn(facts, 'today')}. Hãy kiểm tra lại.`,
  before_from: 'Ngày kết thúc phải từ ngày bắt đầu trở đi. Hãy kiểm tra lại.',
  before_given: (facts) => `Ngày này trước ngày giao chỉ tiêu${dayIn(facts, 'givenOn')}. Hãy chọn ngày từ đó trở đi.`,
  before_known_rules: 'Chương trình chỉ biết quy định từ ngày 25/07/2016. Hãy chọn ngày từ đó trở đi.',
  not_base: 'Chỉ tổ chức cơ sở đảng được xếp vào cụm. Hãy chọn tổ chức khác.',
  not_below: 'Tổ chức này không trực thuộc tổ chức đang tách. Hãy bỏ chọn.',
  not_reachable: 'Không lùi về bước này được. Hãy chọn bước khác.',
  top_only: 'Vai trò này chỉ giao được ở cấp ủy cao nhất. Hãy chọn cấp ủy đó.',
}

/** What only pages say, before anything is sent. */
const ofPages: Readonly<Record<string, string>> = {
  passwords_differ: 'Hai lần nhập mật khẩu chưa giống nhau. Hãy nhập lại.',
}

export const fieldSentences: Readonly<Record<string, Sentence>> = {
  ...daySentences,
  ...ofShapes,
  ...ofPasswords,
  ...ofServices,
  ...ofPages,
}

/** The sentence for one field; an unknown code still says that the field is the place to look. */
export const fieldSentence = ({ code, detail = {} }: Pick<FieldProblem, 'code' | 'detail'>): string =>
  say(fieldSentences[code] ?? 'Ô này chưa đúng. Hãy kiểm tra lại.', detail)
