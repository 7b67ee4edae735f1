import { chromium } from '@playwright/test'
const [, , url, user, path, name, size = '1366x768', full = ''] = process.argv
const [w, h] = size.split('x').map(Number)
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'] })
const p = await b.newPage({ viewport: { width: w, height: h }, baseURL: url, locale: 'vi-VN' })
p.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') console.log('CONSOLE', m.text()) })
p.on('pageerror', (e) => console.log('ERR', e.message))
await p.goto(path)
if (user !== '-') {
  await p.getByLabel('Tên đăng nhập').fill(user)
  await p.getByLabel('Mật khẩu', { exact: true }).fill('mau-2023-ketnap')
  await p.getByRole('button', { name: 'Đăng nhập' }).click()
}
await p.waitForTimeout(2500)
await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full === 'full' })
await b.close()
