/**
 * Where the wording was seen, in words for the officer; keys are those of the source index in rules.md. None is the
 * official text: pages that quote it, and third-party copies.
 */
export const sources = {
  A4: 'danluat.thuvienphapluat.vn, trích Quy định 24-QĐ/TW và Hướng dẫn 01-HD/TW (2021)',
  A6: 'lawnet.vn, trích Quy định 24-QĐ/TW, mục 3.2',
  A7: 'luatduonggia.edu.vn, trích Quy định 24-QĐ/TW',
  A8: 'thuvienphapluat.vn, trích Quy định 29-QĐ/TW, mục 4.3',
  A9: 'thuvienphapluat.vn, trích Quy định 29-QĐ/TW, mục 4.1 và 4.2',
  A10: 'Bài hỏi đáp trích Quy định 232-QĐ/TW, mục 4.1 và 4.3.1',
  A11: 'luatvietnam.vn, trích Quy định 232-QĐ/TW, mục 1',
  A12: 'moj.gov.vn, bài so sánh Quy định 24-QĐ/TW với Quy định 29-QĐ/TW',
  A13: 'thads.moj.gov.vn, bài về hiệu lực của Quy định 294-QĐ/TW',
  B6: 'Sổ tay công tác đảng viên của Đảng ủy Khối các cơ quan tỉnh Bình Định',
  C4: 'nghean.dcs.vn, trả lời về người giới thiệu, trích Điều lệ Đảng, Điều 4, khoản 1',
  G1: 'Ngân hàng câu hỏi dẫn Quy định 294-QĐ/TW và Hướng dẫn 06-HD/TW (bản chép của bên thứ ba)',
  G3: 'Ngân hàng câu hỏi về Quy định 208-QĐ/TW (bản chép của bên thứ ba)',
  recall: 'Hiểu biết chung, chưa tìm thấy văn bản',
} as const
