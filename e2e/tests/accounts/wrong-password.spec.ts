import type { Page } from '@playwright/test'
import { expect, samplePassword, signIn, test } from '../../fixtures/product.ts'

const refused = 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.'
const locked = /Đã nhập sai nhiều lần nên việc đăng nhập tạm dừng\. Hãy thử lại sau \d+ (giây|phút)\./

const tryFiveTimes = async (page: Page, userName: string): Promise<void> => {
  for (let count = 0; count < 5; count += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await signIn(page, userName, `sai mật khẩu lần ${count}`)
    expect((await answered).status()).toBe(401)
    await expect(page.getByText(refused)).toHaveCount(1)
  }
}

const cases = [
  { whom: 'a name that exists', userName: 'tochuc', password: samplePassword },
  { whom: 'a name that does not exist', userName: 'khong.co.ai', password: samplePassword },
]

for (const { whom, userName, password } of cases) {
  const name = `a wrong password is refused with one sentence, and after five tries the name is locked: ${whom}`
  test(name, async ({ product }) => {
    const page = await product.visit('/')
    await tryFiveTimes(page, userName)
    // From now on the right one does not help either.
    await signIn(page, userName, password)
    await expect(page.getByText(locked)).toBeVisible()
    await expect(page.getByText(refused)).toHaveCount(0)

    const other = await product.open('cum1')
    await expect(other.getByRole('navigation', { name: 'Chức năng' }), 'others come in').toBeVisible()
  })
}
