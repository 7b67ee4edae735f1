import { screen, within } from '@testing-library/react'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import type { UnitNode } from '@ket-nap/domain/units/schema'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'
import { sampleClusters, sampleTree, sampleUnit, unitNode } from '../../../test/unit-sample.ts'

const office = sessionOf('office')
const tree = (nodes: readonly UnitNode[] = sampleTree) =>
  handle(units.tree, ({ query }) => ({ on: query.on ?? '2023-02-23', units: [...nodes] }))
const clusters = handle(units.clusters, () => [...sampleClusters])
const handlers = [tree(), clusters]
const linksInTree = () => within(screen.getByRole('region', { name: 'Cây tổ chức' })).getAllByRole('link').map((link) => link.textContent)

describe('the tree of units', () => {
  it('lists base units with kind, cluster and how many are below, the cells folded', async () => {
    renderApp('/units', { session: office, handlers })
    expect(await screen.findByText('Đảng bộ cơ sở · Cụm 1 · 2 đơn vị trực thuộc')).toBeVisible()
    expect(linksInTree()).toEqual(['Huyện ủy Bình Sơn', 'Đảng bộ xã Bình An', 'Đảng bộ xã Bình Đông', 'Chi bộ Hạt Kiểm lâm'])
    expect(screen.getByText('3 tổ chức cơ sở đảng, 4 chi bộ trực thuộc')).toBeVisible()
  })

  it('unfolds and folds by the keyboard', async () => {
    const { user } = renderApp('/units', { session: office, handlers })
    const toggle = await screen.findByRole('button', { name: 'Đơn vị trực thuộc Đảng bộ xã Bình An' })
    toggle.focus()
    expect(toggle).toHaveAttribute('aria-expanded', 'false')
    await user.keyboard('{Enter}')
    expect(toggle).toHaveAttribute('aria-expanded', 'true')
    await user.tab()
    await user.tab()
    expect(screen.getByRole('link', { name: 'Chi bộ thôn An Phước' })).toHaveFocus()
    toggle.focus()
    await user.keyboard(' ')
    expect(screen.queryByRole('link', { name: 'Chi bộ thôn An Phước' })).toBeNull()
  })

  it('of a large district has only what is unfolded in the page', async () => {
    const communes = Array.from({ length: 45 }, (_, index) => unitNode(1000 + index, `Đảng bộ xã số ${index}`))
    const cells = communes.flatMap((commune, place) =>
      Array.from({ length: 10 }, (_, index) =>
        unitNode(2000 + place * 10 + index, `Chi bộ thôn ${index}`, { kind: 'cell', parentId: commune.id }),
      ),
    )
    const top = unitNode(100, 'Huyện ủy Bình Sơn', { kind: 'superior_committee', parentId: null })
    renderApp('/units', { session: office, handlers: [tree([top, ...communes, ...cells]), clusters] })
    await screen.findByRole('link', { name: 'Đảng bộ xã số 44' })
    expect(linksInTree()).toHaveLength(46)
  })

  it('names what is above the own units as text only', async () => {
    const own = sampleTree.slice(0, 4).map((node) => ({ ...node, outside: node.parentId === null }))
    renderApp('/units', { session: sessionOf('base_officer'), handlers: [tree(own), clusters] })
    expect(await screen.findByText('Cấp trên: Huyện ủy Bình Sơn')).toBeVisible()
    expect(linksInTree()).toEqual(['Đảng bộ xã Bình An', 'Chi bộ thôn An Phước', 'Chi bộ thôn Thọ An'])
    expect(screen.queryByRole('button', { name: 'Thành lập tổ chức' })).toBeNull()
  })

  it('is searched without diacritics, and the search is in the address', async () => {
    const { user, router } = renderApp('/units', { session: office, handlers })
    await user.type(await screen.findByRole('searchbox', { name: 'Tìm theo tên' }), 'son tra{Enter}')
    expect(await screen.findByText('Có 1 tổ chức khớp.')).toBeVisible()
    expect(linksInTree()).toEqual(['Huyện ủy Bình Sơn', 'Đảng bộ xã Bình Đông', 'Chi bộ thôn Sơn Trà'])
    expect(router.state.location.search).toBe('?q=son+tra')
  })

  it('offers to drop a search that finds nothing', async () => {
    const { user } = renderApp('/units?q=khong+co', { session: office, handlers })
    await user.click(await screen.findByRole('button', { name: 'Bỏ tìm kiếm' }))
    expect(await screen.findByRole('link', { name: 'Đảng bộ xã Bình An' })).toBeVisible()
  })

  it('narrows to a cluster', async () => {
    const { user } = renderApp('/units', { session: office, handlers })
    await screen.findByRole('option', { name: 'Cụm 2' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Cụm' }), 'Cụm 2')
    expect(await screen.findByText('Có 1 tổ chức khớp.')).toBeVisible()
    expect(linksInTree()).toEqual(['Huyện ủy Bình Sơn', 'Đảng bộ xã Bình Đông'])
  })

  it('is shown as it stood on a day, which is in the address, and as today again', async () => {
    const { user, router, requests } = renderApp('/units', { session: office, handlers })
    const day = await screen.findByRole('textbox', { name: 'Tính đến ngày' })
    await user.clear(day)
    await user.type(day, '1/2/2020{Enter}')
    expect(await screen.findByText('Đang xem tổ chức như ngày 01/02/2020')).toBeVisible()
    expect(router.state.location.search).toBe('?on=2020-02-01')
    await user.click(screen.getByRole('button', { name: 'Xem hôm nay' }))
    expect(router.state.location.search).toBe('')
    expect(requests.filter(({ endpoint }) => endpoint === units.tree).map(({ query }) => query['on'])).toContain('2020-02-01')
  })

  it('is that of today where the day in the address is none', async () => {
    const { requests } = renderApp('/units?on=2020-02-31', { session: office, handlers })
    await screen.findByRole('link', { name: 'Đảng bộ xã Bình An' })
    expect(requests.find(({ endpoint }) => endpoint === units.tree)?.query).toEqual({})
  })

  it('says so where there is nothing within reach, or was not on that day', async () => {
    renderApp('/units?on=1930-02-03', { session: office, handlers: [tree([]), clusters] })
    expect(await screen.findByText('Ngày 03/02/1930 chưa có tổ chức nào trong phạm vi của đồng chí.')).toBeVisible()
  })

  it('says so when it could not be read', async () => {
    const failing = handle(units.tree, () => {
      throw problem('request.unavailable')
    })
    renderApp('/units', { session: office, handlers: [failing, clusters] })
    expect(await screen.findByText(/Máy chủ chưa sẵn sàng/)).toBeVisible()
  })

  it('is not for a liaison', async () => {
    renderApp('/units', { session: sessionOf('liaison') })
    expect(await screen.findByText('Đồng chí không có quyền xem nội dung này.')).toBeVisible()
  })
})

describe('founding a unit', () => {
  const open = async (found: Parameters<typeof handle<typeof units.found>>[1]) => {
    const opened = sampleUnit({ id: testId(150), name: 'Đảng bộ xã Bình Mới' })
    const page = renderApp('/units', {
      session: office,
      handlers: [...handlers, handle(units.found, found), handle(units.get, () => opened), handle(units.organisations, () => [])],
    })
    await page.user.click(await screen.findByRole('button', { name: 'Thành lập tổ chức' }))
    const form = within(await screen.findByRole('dialog'))
    await page.user.type(form.getByRole('combobox', { name: /Trực thuộc/ }), 'huyen uy')
    await page.user.click(await screen.findByRole('option', { name: /^Huyện ủy Bình Sơn/ }))
    return { ...page, form, opened }
  }

  it('offers the kinds that stand under the chosen parent, and goes to the new unit', async () => {
    const { user, form, requests, router, opened } = await open(() => sampleUnit({ id: testId(150), name: 'Đảng bộ xã Bình Mới' }))
    const kinds = within(form.getByRole('combobox', { name: /Loại tổ chức/ })).getAllByRole('option')
    expect(kinds.map((kind) => kind.textContent)).toEqual(['– Chọn –', 'Đảng bộ cơ sở', 'Chi bộ cơ sở'])
    await user.selectOptions(form.getByRole('combobox', { name: /Loại tổ chức/ }), 'Đảng bộ cơ sở')
    await user.type(form.getByRole('textbox', { name: /^Tên/ }), 'Đảng bộ xã Bình Mới')
    await user.selectOptions(form.getByRole('combobox', { name: 'Cụm' }), 'Cụm 2')
    await user.click(form.getByRole('button', { name: 'Thành lập tổ chức' }))
    expect(await screen.findByRole('heading', { level: 1, name: opened.name })).toBeVisible()
    expect(router.state.location.pathname).toBe(`/units/${opened.id}`)
    expect(requests.find(({ endpoint }) => endpoint === units.found)?.body).toEqual({
      parentId: testId(100),
      kind: 'base_organisation',
      name: 'Đảng bộ xã Bình Mới',
      clusterId: testId(302),
      on: '2023-02-23',
      document: null,
      note: '',
    })
  })

  it('says at the name that it is taken', async () => {
    const { user, form } = await open(() => {
      throw problem('units.name_taken', { detail: { name: 'Đảng bộ xã Bình An' } })
    })
    await user.selectOptions(form.getByRole('combobox', { name: /Loại tổ chức/ }), 'Đảng bộ cơ sở')
    await user.type(form.getByRole('textbox', { name: /^Tên/ }), 'Đảng bộ xã Bình An')
    await user.click(form.getByRole('button', { name: 'Thành lập tổ chức' }))
    expect(await form.findByText(/đã có tổ chức cùng tên/)).toBeVisible()
    expect(form.getByRole('textbox', { name: /^Tên/ })).toHaveFocus()
  })

  it('asks for kind and name', async () => {
    const { user, form, requests } = await open(() => sampleUnit())
    await user.click(form.getByRole('button', { name: 'Thành lập tổ chức' }))
    expect(await form.findAllByText('Hãy điền ô này.')).toHaveLength(2)
    expect(requests.map(({ endpoint }) => endpoint)).not.toContain(units.found)
  })
})
