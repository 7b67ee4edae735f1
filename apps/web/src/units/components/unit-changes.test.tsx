import { screen } from '@testing-library/react'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'
import { aroundUnit, changeToday, choose, openAct, sampleCell, sentTo } from '../../../test/unit-acts.tsx'
import { sampleUnit } from '../../../test/unit-sample.ts'

describe('renaming a unit', () => {
  it('takes effect on a day, by a paper', async () => {
    const opened = await openAct('Đổi tên', [handle(units.rename, ({ body }) => sampleUnit({ name: body.name, version: 4 }))])
    const { user, form } = opened
    const name = form.getByRole('textbox', { name: /Tên mới/ })
    await user.clear(name)
    await user.type(name, 'Đảng bộ xã Bình An Mới')
    await user.clear(form.getByRole('textbox', { name: /Có hiệu lực từ ngày/ }))
    await user.type(form.getByRole('textbox', { name: /Có hiệu lực từ ngày/ }), '1/2/2023')
    await user.type(form.getByRole('textbox', { name: 'Số văn bản' }), '9-QĐ/HU')
    await user.type(form.getByRole('textbox', { name: 'Ngày văn bản' }), '30/1/2023')
    await user.click(form.getByRole('button', { name: 'Đổi tên' }))
    expect(await screen.findByText('Đã đổi tên.')).toBeVisible()
    expect(sentTo(opened, units.rename)).toEqual([
      { ...changeToday, on: '2023-02-01', name: 'Đảng bộ xã Bình An Mới', document: { number: '9-QĐ/HU', issuedOn: '2023-01-30' } },
    ])
  })

  it.each([
    ['units.name_taken', 'Tên mới'],
    ['units.day_before_history', 'Có hiệu lực từ ngày'],
  ] as const)('says %s at “%s”', async (code, label) => {
    const refused = handle(units.rename, () => {
      throw problem(code)
    })
    const { user, form } = await openAct('Đổi tên', [refused])
    await user.click(form.getByRole('button', { name: 'Đổi tên' }))
    const field = form.getByRole('textbox', { name: new RegExp(label) })
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
    expect(field).toHaveFocus()
  })

  it('says in words that a day is in the future, that the name is the same, and asks for the rest of a paper', async () => {
    const refused = handle(units.rename, () => {
      throw problem('request.invalid', { fields: [{ path: 'on', code: 'in_future' }, { path: 'name', code: 'unchanged' }] })
    })
    const { user, form } = await openAct('Đổi tên', [refused])
    await user.click(form.getByRole('button', { name: 'Đổi tên' }))
    expect(await form.findByText(/Ngày này ở tương lai/)).toBeVisible()
    expect(form.getByText(/không có gì để thay đổi/)).toBeVisible()
    await user.type(form.getByRole('textbox', { name: 'Ngày văn bản' }), '30/1/2023')
    await user.click(form.getByRole('button', { name: 'Đổi tên' }))
    expect(await form.findByText('Hãy điền ô này.')).toBeVisible()
    expect(form.getByRole('textbox', { name: 'Số văn bản' })).toBeInvalid()
  })

  it('over a unit changed in between shows both names and sends the choice over the newer version', async () => {
    let current = sampleUnit()
    const rename = handle(units.rename, ({ body }) => {
      if (body.version === 3) {
        current = sampleUnit({ name: 'Đảng bộ xã An Bình', version: 4 })
        throw problem('request.stale', { detail: { yours: 3, current: 4 } })
      }
      return sampleUnit({ name: body.name, version: 5 })
    })
    const opened = await openAct('Đổi tên', [rename], () => current)
    const { user, form } = opened
    const name = form.getByRole('textbox', { name: /Tên mới/ })
    await user.clear(name)
    await user.type(name, 'Đảng bộ xã Bình Yên')
    await user.click(form.getByRole('button', { name: 'Đổi tên' }))
    expect(await form.findByRole('radio', { name: 'Bản hiện tại: Đảng bộ xã An Bình' })).not.toBeChecked()
    await user.click(form.getByRole('button', { name: /Gửi lại/ }))
    expect(await screen.findByText('Đã đổi tên.')).toBeVisible()
    expect(sentTo(opened, units.rename).at(-1)).toEqual({ ...changeToday, name: 'Đảng bộ xã Bình Yên', version: 4 })
  })
})

describe('moving a unit', () => {
  it('offers only what it may stand under, not where it stands', async () => {
    const opened = await openAct('Chuyển cấp trên', [handle(units.move, () => sampleCell())], sampleCell)
    await opened.user.click(opened.form.getByRole('button', { name: /Mở danh sách/ }))
    expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual([
      expect.stringContaining('Đảng bộ xã Bình Đông'),
    ])
  })

  it.each([
    ['units.parent_kind', /không trực thuộc loại tổ chức/],
    ['units.cycle', /trực thuộc chính nó/],
    ['units.not_existing', /chưa thành lập hoặc đã kết thúc/],
    ['units.name_taken', /cùng tên/],
  ] as const)('says %s at the new parent', async (code, sentence) => {
    const refused = handle(units.move, () => {
      throw problem(code)
    })
    const opened = await openAct('Chuyển cấp trên', [refused], sampleCell)
    await choose(opened, /Cấp trên mới/, 'binh dong', /Bình Đông/)
    await opened.user.click(opened.form.getByRole('button', { name: 'Chuyển' }))
    expect(await opened.form.findByText(sentence)).toBeVisible()
    expect(opened.form.getByRole('combobox', { name: /Cấp trên mới/ })).toBeInvalid()
    expect(sentTo(opened, units.move)).toEqual([{ ...changeToday, parentId: testId(120) }])
  })
})

describe('the cluster of a unit', () => {
  it('is changed, and may be none', async () => {
    const opened = await openAct('Đổi cụm', [handle(units.setCluster, () => sampleUnit({ clusterId: null, version: 4 }))])
    expect(opened.form.getByRole('combobox', { name: 'Cụm' })).toHaveValue(testId(301))
    await opened.user.selectOptions(opened.form.getByRole('combobox', { name: 'Cụm' }), 'Không thuộc cụm nào')
    await opened.user.click(opened.form.getByRole('button', { name: 'Đổi cụm' }))
    expect(await screen.findByText('Đã đổi cụm.')).toBeVisible()
    expect(sentTo(opened, units.setCluster)).toEqual([{ ...changeToday, clusterId: null }])
  })

  it('is not a matter of a cell below a base organisation', async () => {
    const { user } = renderApp(`/units/${testId(111)}`, {
      session: sessionOf('office'),
      handlers: [...aroundUnit, handle(units.get, sampleCell)],
    })
    await user.click(await screen.findByRole('button', { name: /Thay đổi tổ chức/ }))
    const acts = (await screen.findAllByRole('menuitem')).map((item) => item.textContent)
    expect(acts).toEqual(['Đổi tên', 'Chuyển cấp trên', 'Tách', 'Sáp nhập vào tổ chức khác', 'Giải thể'])
    expect(screen.queryByRole('button', { name: 'Thành lập đơn vị trực thuộc' })).toBeNull()
  })
})
