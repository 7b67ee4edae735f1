import { screen, within } from '@testing-library/react'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import type { UnitView } from '@ket-nap/domain/units/schema'
import { describe, expect, it } from 'vitest'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { testId } from '../../../test/session.ts'
import { changeToday, choose, openAct, sampleCell, sentTo } from '../../../test/unit-acts.tsx'
import type { OpenedAct } from '../../../test/unit-acts.tsx'
import { sampleTree, sampleUnit } from '../../../test/unit-sample.ts'

describe('merging a unit into another', () => {
  const merge = handle(units.merge, () => sampleUnit({ dissolvedOn: '2023-02-23', version: 4 }))
  const ask = ({ user, form }: OpenedAct) => user.click(form.getByRole('button', { name: 'Sáp nhập' }))

  it('says what goes over and that nothing is lost, and asks before it is sent', async () => {
    const opened = await openAct('Sáp nhập vào tổ chức khác', [merge])
    expect(opened.form.getByText(/2 đơn vị trực thuộc, cùng quần chúng/)).toBeVisible()
    expect(opened.form.getByText(/Không có gì bị xóa/)).toBeVisible()
    await choose(opened, /Sáp nhập vào/, 'binh', /Bình Đông/)
    await ask(opened)
    const question = await screen.findByRole('dialog', { name: 'Sáp nhập Đảng bộ xã Bình An vào Đảng bộ xã Bình Đông?' })
    expect(sentTo(opened, units.merge)).toEqual([])
    await opened.user.click(within(question).getByRole('button', { name: 'Đồng ý sáp nhập' }))
    expect(await screen.findByText('Đã sáp nhập.')).toBeVisible()
    expect(sentTo(opened, units.merge)).toEqual([{ ...changeToday, intoId: testId(120) }])
  })

  it('can be thought better of', async () => {
    const opened = await openAct('Sáp nhập vào tổ chức khác', [merge])
    await choose(opened, /Sáp nhập vào/, 'binh', /Bình Đông/)
    await ask(opened)
    const question = await screen.findByRole('dialog', { name: /vào Đảng bộ xã Bình Đông\?/ })
    await opened.user.click(within(question).getByRole('button', { name: 'Thôi' }))
    await expect.poll(() => screen.queryByRole('dialog', { name: /vào Đảng bộ xã Bình Đông\?/ })).toBeNull()
    expect(opened.form.getByRole('combobox', { name: /Sáp nhập vào/ })).toHaveValue('Đảng bộ xã Bình Đông')
    expect(sentTo(opened, units.merge)).toEqual([])
  })

  it('asks into which first, among units of the same kind', async () => {
    const opened = await openAct('Sáp nhập vào tổ chức khác', [merge])
    await ask(opened)
    expect(await opened.form.findByText('Hãy điền ô này.')).toBeVisible()
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
    await opened.user.click(opened.form.getByRole('button', { name: /Mở danh sách/ }))
    expect(await screen.findAllByRole('option')).toHaveLength(1)
  })

  it('names all units that stand in each other’s way as soon as the other is chosen', async () => {
    const namesake = handle(units.tree, () => ({
      on: '2023-02-23',
      units: sampleTree.map((node) => (node.id === testId(121) ? { ...node, name: 'Chi bộ thôn Thọ An' } : node)),
    }))
    const opened = await openAct('Sáp nhập vào tổ chức khác', [namesake])
    await choose(opened, /Sáp nhập vào/, 'binh', /Bình Đông/)
    expect(await opened.form.findByText(/Hai bên có đơn vị trùng tên: Chi bộ thôn Thọ An\./)).toBeVisible()
  })

  it.each([
    ['units.name_taken', /cùng tên/],
    ['units.not_existing', /chưa thành lập hoặc đã kết thúc/],
  ] as const)('says %s at the other unit, the question closed', async (code, sentence) => {
    const refused = handle(units.merge, () => {
      throw problem(code)
    })
    const opened = await openAct('Sáp nhập vào tổ chức khác', [refused])
    await choose(opened, /Sáp nhập vào/, 'binh', /Bình Đông/)
    await ask(opened)
    await opened.user.click(await screen.findByRole('button', { name: 'Đồng ý sáp nhập' }))
    expect(await opened.form.findByText(sentence)).toBeVisible()
    await expect.poll(() => screen.queryByRole('button', { name: 'Đồng ý sáp nhập' })).toBeNull()
  })

  it('of a cell says that its people go over', async () => {
    const { form } = await openAct('Sáp nhập vào tổ chức khác', [], sampleCell)
    expect(form.getByText(/Quần chúng đang theo dõi và người được giới thiệu chuyển sang/)).toBeVisible()
  })
})

describe('splitting a unit', () => {
  it('founds another that takes the units that were ticked', async () => {
    const opened = await openAct('Tách', [handle(units.split, () => sampleUnit({ version: 4 }))])
    const { user, form } = opened
    await user.type(form.getByRole('textbox', { name: /Tên tổ chức mới/ }), 'Đảng bộ xã Bình Tân')
    await user.click(form.getByRole('checkbox', { name: 'Chi bộ thôn An Phước' }))
    await user.click(form.getByRole('checkbox', { name: 'Chi bộ thôn Thọ An' }))
    await user.click(form.getByRole('checkbox', { name: 'Chi bộ thôn An Phước' }))
    await user.click(form.getByRole('button', { name: 'Tách' }))
    expect(await screen.findByText('Đã tách Đảng bộ xã Bình An.')).toBeVisible()
    expect(sentTo(opened, units.split)).toEqual([{ ...changeToday, name: 'Đảng bộ xã Bình Tân', takesUnitIds: [testId(112)] }])
  })

  it('says at the units that one of them has gone', async () => {
    const refused = handle(units.split, () => {
      throw problem('request.invalid', { fields: [{ path: 'takesUnitIds.0', code: 'not_below' }] })
    })
    const { user, form } = await openAct('Tách', [refused])
    await user.type(form.getByRole('textbox', { name: /Tên tổ chức mới/ }), 'Đảng bộ xã Bình Tân')
    await user.click(form.getByRole('checkbox', { name: 'Chi bộ thôn Thọ An' }))
    await user.click(form.getByRole('button', { name: 'Tách' }))
    const group = form.getByRole('group', { name: 'Đơn vị trực thuộc chuyển sang tổ chức mới' })
    expect(await within(group).findByText(/Hãy/)).toBeVisible()
  })
})

describe('dissolving a unit', () => {
  const dissolve = async (handler: Handler, unit: () => UnitView) => {
    const opened = await openAct('Giải thể', [handler], unit)
    await opened.user.click(opened.form.getByRole('button', { name: 'Giải thể' }))
    return opened
  }

  it('is sent with its day', async () => {
    const opened = await dissolve(
      handle(units.dissolve, () => ({ ...sampleCell(), dissolvedOn: '2023-02-23' })),
      sampleCell,
    )
    expect(await screen.findByText('Đã giải thể.')).toBeVisible()
    expect(sentTo(opened, units.dissolve)).toEqual([changeToday])
  })

  it('says beforehand which units are still below', async () => {
    const { form } = await openAct('Giải thể', [])
    expect(form.getByText(/Chi bộ thôn An Phước, Chi bộ thôn Thọ An\. Hãy chuyển hoặc sáp nhập/)).toBeVisible()
  })

  it('leads to the people who would be left behind', async () => {
    const refused = handle(units.dissolve, () => {
      throw problem('units.has_candidates', { detail: { of: 'candidates' } })
    })
    const { form } = await dissolve(refused, sampleCell)
    expect(await form.findByText(/còn quần chúng đang theo dõi/)).toBeVisible()
    expect(form.getByRole('link', { name: /Xem quần chúng/ })).toHaveAttribute('href', `/candidates?unitId=${testId(111)}`)
  })

  it('leads to nominations that wait for an answer', async () => {
    const refused = handle(units.dissolve, () => {
      throw problem('units.has_candidates', { detail: { of: 'nominations' } })
    })
    const { form } = await dissolve(refused, sampleCell)
    expect(await form.findByText(/đang chờ chi bộ trả lời/)).toBeVisible()
    expect(form.getByRole('link', { name: 'Xem các giới thiệu' })).toHaveAttribute('href', '/nominations')
  })
})
