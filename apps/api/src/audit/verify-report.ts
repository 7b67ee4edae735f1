import type { Break, ChainReport } from './verify.ts'

const number = (value: number): string => new Intl.NumberFormat('vi-VN').format(value)

const sentences: Record<Break['kind'], (seq: string) => string> = {
  changed: (seq) => `Dòng số ${seq} đã bị sửa sau khi ghi.`,
  removed: (seq) => `Dòng số ${seq} đã bị xóa.`,
  inserted: (seq) => `Dòng số ${seq} đã bị chèn thêm.`,
  head: (seq) => `Dấu cuối nhật ký (dòng số ${seq}) đã bị sửa.`,
}

/** What the operator is told. */
export const reportText = (report: ChainReport): string => {
  if (report.break === null) {
    return `Nhật ký nguyên vẹn: ${number(report.count)} dòng, mã của dòng cuối ${report.lastHash}.`
  }
  const found = sentences[report.break.kind](number(report.break.seq))
  return `NHẬT KÝ KHÔNG CÒN NGUYÊN VẸN. ${found} ${number(report.count)} dòng trước đó vẫn đúng. Hãy giữ nguyên cơ sở dữ liệu và báo người chịu trách nhiệm an toàn thông tin.`
}
