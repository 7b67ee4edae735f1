import type { LiveState } from '../lib/live.ts'

export const messages = {
  product: 'Kết nạp',
  skip: 'Đến nội dung chính',
  navigation: 'Chức năng',
  administration: 'Quản trị',
  menu: 'Trình đơn',
  live: {
    live: 'Trực tiếp',
    connecting: 'Đang kết nối',
    lost: 'Mất kết nối – đang nối lại',
  } satisfies Record<LiveState, string>,
  changePassword: 'Đổi mật khẩu',
  signOut: 'Đăng xuất',
  demoLabel: 'Dữ liệu mẫu',
  demo: 'Dữ liệu mẫu: người và số liệu từng đơn vị đều là giả định; không có phụ lục của công văn.',
  signInAgain: 'Phiên làm việc đã kết thúc',
  signInAgainWhy:
    'Nội dung đang nhập vẫn còn. Hãy nhập mật khẩu để tiếp tục; việc đang gửi sẽ được gửi một lần sau khi đăng nhập.',
  endsSoon: (minutes: number) => `Phiên làm việc sẽ kết thúc sau ${minutes <= 1 ? 'chưa đầy một' : minutes} phút`,
  endsSoonIdle: 'Đã lâu không có thao tác nào. Nội dung đang nhập được giữ lại trên máy này.',
  endsSoonFinal: 'Đã hết thời gian của một lần đăng nhập. Hãy lưu việc đang làm; sau đó cần đăng nhập lại.',
  goOn: 'Tiếp tục làm việc',
}
