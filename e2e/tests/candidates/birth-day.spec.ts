import { textbox } from '../../fixtures/files.ts'
import { expect, test } from '../../fixtures/product.ts'

// Behind Việt Nam by half a day, and ahead of it.
for (const timezoneId of ['America/New_York', 'Pacific/Kiritimati']) {
  test(`a day typed in a browser in ${timezoneId} stays the same day`, async ({ product }) => {
    const page = await product.open('chibo.binhan', '/candidates/new', { timezoneId })
    await page.getByRole('combobox', { name: 'Chi bộ' }).fill('thon 1')
    await page.getByRole('option', { name: /^Chi bộ thôn 1(?!\d)/ }).click()
    await textbox(page, 'Họ và tên').fill('Ông Tấn Múi Giờ')
    await textbox(page, 'Ngày sinh').fill('1/1/1990')
    await page.getByRole('radio', { name: 'Nam' }).check()
    await textbox(page, 'Ngày đưa vào danh sách nguồn').fill('31/12/2022')
    const written = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Đưa vào danh sách nguồn' }).click()
    expect(await (await written).json()).toMatchObject({ person: { bornOn: '1990-01-01' }, stageSince: '2022-12-31' })

    await expect(page.getByRole('heading', { level: 1, name: 'Ông Tấn Múi Giờ' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('region', { name: 'Thông tin cá nhân' })).toContainText('01/01/1990')
    await expect(page.getByText(/Nguồn từ 31\/12\/2022/)).toBeVisible()
  })
}
