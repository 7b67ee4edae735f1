/**
 * What the shared steps (install, build) say: Vietnamese to administrators, English to developers.
 *
 * @typedef {object} Messages
 * @property {(found: string) => string} oldNode
 * @property {string} installing
 * @property {string} noPnpm
 * @property {(code: number) => string} installFailed
 * @property {string} rebuildingNative
 * @property {(tools: readonly string[]) => string} aptCompiler
 * @property {(missing: readonly string[], command: string) => string} noCompiler
 * @property {(detail: string) => string} nativeBroken
 * @property {string} offlineGoesOn
 * @property {(part: string) => string} building
 * @property {(part: string) => string} buildFailed
 */

/** @type {Messages} */
export const vietnamese = {
  oldNode: (found) =>
    `Kết nạp cần Node.js từ 20.19 trở lên, máy này đang dùng ${found}. Hãy cài bản Node.js mới hơn rồi chạy lại.`,
  installing: 'Đang cài các thư viện (lần đầu hoặc sau khi cập nhật, mất vài phút)…',
  noPnpm: 'Không chạy được lệnh npx. Hãy cài npm đi kèm Node.js rồi chạy lại.',
  installFailed: (code) =>
    `Không cài được thư viện (mã ${code}). Hãy kiểm tra mạng, dung lượng đĩa và quyền ghi vào thư mục này rồi chạy lại; ` +
    'dữ liệu không bị ảnh hưởng.',
  rebuildingNative: 'Đang biên dịch lại phần cơ sở dữ liệu SQLite cho phiên bản Node.js này…',
  aptCompiler: (tools) => `Máy thiếu ${tools.join(', ')}; đang cài bằng apt-get để biên dịch SQLite…`,
  noCompiler: (missing, command) =>
    `Không dựng được phần cơ sở dữ liệu SQLite (better-sqlite3) vì máy thiếu ${missing.join(', ')}. ` +
    `Trên Debian hoặc Ubuntu hãy chạy: ${command} — rồi chạy lại.`,
  nativeBroken: (detail) =>
    `Phần cơ sở dữ liệu SQLite (better-sqlite3) đã cài nhưng không nạp được trên máy này: ${detail}`,
  offlineGoesOn: 'Không cài thêm được thư viện, nhưng các thư viện đang có vẫn đủ dùng nên tiếp tục khởi động.',
  building: (part) => `Đang dựng ${part === 'web' ? 'giao diện' : 'máy chủ'}…`,
  buildFailed: (part) =>
    `Không dựng được ${part === 'web' ? 'giao diện' : 'máy chủ'}; lỗi ở ngay phía trên. Dữ liệu không bị ảnh hưởng.`,
}

/** @type {Messages} */
export const english = {
  oldNode: (found) => `Node.js 20.19 or newer is needed, this is ${found}.`,
  installing: 'Installing packages…',
  noPnpm: 'npx does not run. Install the npm that comes with Node.js.',
  installFailed: (code) => `Packages could not be installed (code ${code}); see the output above.`,
  rebuildingNative: 'Building better-sqlite3 again for this Node.js…',
  aptCompiler: (tools) => `Missing ${tools.join(', ')}: installing with apt-get to compile better-sqlite3…`,
  noCompiler: (missing, command) =>
    `better-sqlite3 could not be built: missing ${missing.join(', ')}. On Debian or Ubuntu run: ${command}`,
  nativeBroken: (detail) => `better-sqlite3 is installed but does not load: ${detail}`,
  offlineGoesOn: 'Packages could not be installed, but those present load; going on with them.',
  building: (part) => `Building ${part}…`,
  buildFailed: (part) => `The build of ${part} failed; see the output above.`,
}
