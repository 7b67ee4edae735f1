import { screen, within } from '@testing-library/react'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import type { UnitView } from '@ket-nap/domain/units/schema'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'
import { sampleClusters, sampleTree, sampleUnit } from '../../../test/unit-sample.ts'

const around = [
  handle(units.tree, () => ({ on: '2023-02-23', units: [...sampleTree] })),
  handle(units.clusters, () => [...sampleClusters]),
  handle(units.organisations, () => []),
]

/** The page of a unit with one act of its menu opened. */
const open = async (act: string, handlers: readonly Handler[], unit: () => UnitView = sampleUnit) => {
  const page = renderApp(`/units/${unit().id}`, {
    session: sessionOf('office'),
    handlers: [...around, handle(units.get, unit), ...handlers],
  })
  await page.user.click(await screen.findByRole('button', { name: /Thay đổi tổ chức/ }))
  await page.user.click(await screen.findByRole('menuitem', { name: act }))
  return { ...page, form: within(await screen.findByRole('dialog')) }
}
type Opened = Awaited<ReturnType<typeof open>>

const choose = async ({ user, form }: Opened, label: RegExp, typed: string, option: RegExp) => {
  await user.type(form.getByRole('combobox', { name: label }), typed)
  await user.click(await screen.findByRole('option', { name: option }))
}
const sentTo = ({ requests }: Opened, endpoint: Handler['endpoint']) =>
  requests.filter((request) => request.endpoint === endpoint).map(({ body }) => body)
const change = { on: '2023-02-23', document: null, note: '', version: 3 }

const cell = (): UnitView =>
  sampleUnit({ id: testId(111), kind: 'cell', name: 'Chi bộ thôn An Phước', parentId: testId(110), clusterId: null })

describe('renaming a unit', () => {
  it('takes effect on a day, by a paper', async () => {
    const opened = await open('Đổi tên', [handle(units.rename, ({ body }) => sampleUnit({ name: body.name, version: 4 }))])
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
      { ...change, on: '2023-02-01', name: 'Đảng bộ xã Bình An Mới', document: { number: '9-QĐ/HU', issuedOn: '2023-01-30' } },
    ])
  })

  it.each([
    ['units.name_taken', 'Tên mới'],
    ['units.day_before_history', 'Có hiệu lực từ ngày'],
  ] as const)('says %s at “%s”', async (code, label) => {
    const refused = handle(units.rename, () => {
      throw problem(code)
    })
    const { user, form } = await open('Đổi tên', [refused])
    await user.click(form.getByRole('button', { name: 'Đổi tên' }))
    const field = form.getByRole('textbox', { name: new RegExp(label) })
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
    expect(field).toHaveFocus()
  })

  it('says in words that a day is in the future, that the name is the same, and asks for the rest of a paper', async () => {
    const refused = handle(units.rename, () => {
      throw problem('request.invalid', { fields: [{ path: 'on', code: 'in_future' }, { path: 'name', code: 'unchanged' }] })
    })
    const { user, form } = await open('Đổi tên', [refused])
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
    const opened = await open('Đổi tên', [rename], () => current)
    const { user, form } = opened
    const name = form.getByRole('textbox', { name: /Tên mới/ })
    await user.clear(name)
    await user.type(name, 'Đảng bộ xã Bình Yên')
    await user.click(form.getByRole('button', { name: 'Đổi tên' }))
    expect(await form.findByRole('radio', { name: 'Bản hiện tại: Đảng bộ xã An Bình' })).not.toBeChecked()
    await user.click(form.getByRole('button', { name: /Gửi lại/ }))
    expect(await screen.findByText('Đã đổi tên.')).toBeVisible()
    expect(sentTo(opened, units.rename).at(-1)).toEqual({ ...change, name: 'Đảng bộ xã Bình Yên', version: 4 })
  })
})

describe('moving a unit', () => {
  it('offers only what it may stand under, not where it stands', async () => {
    const opened = await open('Chuyển cấp trên', [handle(units.move, () => cell())], cell)
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
    const opened = await open('Chuyển cấp trên', [refused], cell)
    await choose(opened, /Cấp trên mới/, 'binh dong', /Bình Đông/)
    await opened.user.click(opened.form.getByRole('button', { name: 'Chuyển' }))
    expect(await opened.form.findByText(sentence)).toBeVisible()
    expect(opened.form.getByRole('combobox', { name: /Cấp trên mới/ })).toBeInvalid()
    expect(sentTo(opened, units.move)).toEqual([{ ...change, parentId: testId(120) }])
  })
})

describe('the cluster of a unit', () => {
  it('is changed, and may be none', async () => {
    const opened = await open('Đổi cụm', [handle(units.setCluster, () => sampleUnit({ clusterId: null, version: 4 }))])
    expect(opened.form.getByRole('combobox', { name: 'Cụm' })).toHaveValue(testId(301))
    await opened.user.selectOptions(opened.form.getByRole('combobox', { name: 'Cụm' }), 'Không thuộc cụm nào')
    await opened.user.click(opened.form.getByRole('button', { name: 'Đổi cụm' }))
    expect(await screen.findByText('Đã đổi cụm.')).toBeVisible()
    expect(sentTo(opened, units.setCluster)).toEqual([{ ...change, clusterId: null }])
  })

  it('is not a matter of a cell below a base organisation', async () => {
    const { user } = renderApp(`/units/${testId(111)}`, {
      session: sessionOf('office'),
      handlers: [...around, handle(units.get, cell)],
    })
    await user.click(await screen.findByRole('button', { name: /Thay đổi tổ chức/ }))
    const acts = (await screen.findAllByRole('menuitem')).map((item) => item.textContent)
    expect(acts).toEqual(['Đổi tên', 'Chuyển cấp trên', 'Tách', 'Sáp nhập vào tổ chức khác', 'Giải thể'])
    expect(screen.queryByRole('button', { name: 'Thành lập đơn vị trực thuộc' })).toBeNull()
  })
})

describe('merging a unit into another', () => {
  const merge = handle(units.merge, () => sampleUnit({ dissolvedOn: '2023-02-23', version: 4 }))
  const ask = ({ user, form }: Opened) => user.click(form.getByRole('button', { name: 'Sáp nhập' }))

  it('says what goes over and that nothing is lost, and asks before it is sent', async () => {
    const opened = await open('Sáp nhập vào tổ chức khác', [merge])
    expect(opened.form.getByText(/2 đơn vị trực thuộc, cùng quần chúng/)).toBeVisible()
    expect(opened.form.getByText(/Không có gì bị xóa/)).toBeVisible()
    await choose(opened, /Sáp nhập vào/, 'binh', /Bình Đông/)
    await ask(opened)
    const question = await screen.findByRole('dialog', { name: 'Sáp nhập Đảng bộ xã Bình An vào Đảng bộ xã Bình Đông?' })
    expect(sentTo(opened, units.merge)).toEqual([])
    await opened.user.click(within(question).getByRole('button', { name: 'Đồng ý sáp nhập' }))
    expect(await screen.findByText('Đã sáp nhập.')).toBeVisible()
    expect(sentTo(opened, units.merge)).toEqual([{ ...change, intoId: testId(120) }])
  })

  it('can be thought better of', async () => {
    const opened = await open('Sáp nhập vào tổ chức khác', [merge])
    await choose(opened, /Sáp nhập vào/, 'binh', /Bình Đông/)
    await ask(opened)
    const question = await screen.findByRole('dialog', { name: /vào Đảng bộ xã Bình Đông\?/ })
    await opened.user.click(within(question).getByRole('button', { name: 'Thôi' }))
    await expect.poll(() => screen.queryByRole('dialog', { name: /vào Đảng bộ xã Bình Đông\?/ })).toBeNull()
    expect(opened.form.getByRole('combobox', { name: /Sáp nhập vào/ })).toHaveValue('Đảng bộ xã Bình Đông')
    expect(sentTo(opened, units.merge)).toEqual([])
  })

  it('asks into which first, among units of the same kind', async () => {
    const opened = await open('Sáp nhập vào tổ chức khác', [merge])
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
    const opened = await open('Sáp nhập vào tổ chức khác', [namesake])
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
    const opened = await open('Sáp nhập vào tổ chức khác', [refused])
    await choose(opened, /Sáp nhập vào/, 'binh', /Bình Đông/)
    await ask(opened)
    await opened.user.click(await screen.findByRole('button', { name: 'Đồng ý sáp nhập' }))
    expect(await opened.form.findByText(sentence)).toBeVisible()
    await expect.poll(() => screen.queryByRole('button', { name: 'Đồng ý sáp nhập' })).toBeNull()
  })

  it('of a cell says that its people go over', async () => {
    const { form } = await open('Sáp nhập vào tổ chức khác', [], cell)
    expect(form.getByText(/Quần chúng đang theo dõi và người được giới thiệu chuyển sang/)).toBeVisible()
  })
})

describe('splitting a unit', () => {
  it('founds another that takes the units that were ticked', async () => {
    const opened = await open('Tách', [handle(units.split, () => sampleUnit({ version: 4 }))])
    const { user, form } = opened
    await user.type(form.getByRole('textbox', { name: /Tên tổ chức mới/ }), 'Đảng bộ xã Bình Tân')
    await user.click(form.getByRole('checkbox', { name: 'Chi bộ thôn An Phước' }))
    await user.click(form.getByRole('checkbox', { name: 'Chi bộ thôn Thọ An' }))
    await user.click(form.getByRole('checkbox', { name: 'Chi bộ thôn An Phước' }))
    await user.click(form.getByRole('button', { name: 'Tách' }))
    expect(await screen.findByText('Đã tách Đảng bộ xã Bình An.')).toBeVisible()
    expect(sentTo(opened, units.split)).toEqual([{ ...change, name: 'Đảng bộ xã Bình Tân', takesUnitIds: [testId(112)] }])
  })

  it('says at the units that one of them has gone', async () => {
    const refused = handle(units.split, () => {
      throw problem('request.invalid', { fields: [{ path: 'takesUnitIds.0', code: 'not_below' }] })
    })
    const { user, form } = await open('Tách', [refused])
    await user.type(form.getByRole('textbox', { name: /Tên tổ chức mới/ }), 'Đảng bộ xã Bình Tân')
    await user.click(form.getByRole('checkbox', { name: 'Chi bộ thôn Thọ An' }))
    await user.click(form.getByRole('button', { name: 'Tách' }))
    const group = form.getByRole('group', { name: 'Đơn vị trực thuộc chuyển sang tổ chức mới' })
    expect(await within(group).findByText(/Hãy/)).toBeVisible()
  })
})

describe('dissolving a unit', () => {
  const dissolve = async (handler: Handler, unit: () => UnitView) => {
    const opened = await open('Giải thể', [handler], unit)
    await opened.user.click(opened.form.getByRole('button', { name: 'Giải thể' }))
    return opened
  }

  it('is sent with its day', async () => {
    const opened = await dissolve(
      handle(units.dissolve, () => ({ ...cell(), dissolvedOn: '2023-02-23' })),
      cell,
    )
    expect(await screen.findByText('Đã giải thể.')).toBeVisible()
    expect(sentTo(opened, units.dissolve)).toEqual([change])
  })

  it('says beforehand which units are still below', async () => {
    const { form } = await open('Giải thể', [])
    expect(form.getByText(/Chi bộ thôn An Phước, Chi bộ thôn Thọ An\. Hãy chuyển hoặc sáp nhập/)).toBeVisible()
  })

  it('leads to the people who would be left behind', async () => {
    const refused = handle(units.dissolve, () => {
      throw problem('units.has_candidates', { detail: { of: 'candidates' } })
    })
    const { form } = await dissolve(refused, cell)
    expect(await form.findByText(/còn quần chúng đang theo dõi/)).toBeVisible()
    expect(form.getByRole('link', { name: /Xem quần chúng/ })).toHaveAttribute('href', `/candidates?unitId=${testId(111)}`)
  })

  it('leads to nominations that wait for an answer', async () => {
    const refused = handle(units.dissolve, () => {
      throw problem('units.has_candidates', { detail: { of: 'nominations' } })
    })
    const { form } = await dissolve(refused, cell)
    expect(await form.findByText(/đang chờ chi bộ trả lời/)).toBeVisible()
    expect(form.getByRole('link', { name: 'Xem các giới thiệu' })).toHaveAttribute('href', '/nominations')
  })
})
