import { act, configure, screen, waitFor, within } from '@testing-library/react'
import { board } from '@ket-nap/domain/board/contract'
import type { Board } from '@ket-nap/domain/board/schema'
import { problem } from '@ket-nap/domain/shared/problem'
import { beforeAll, describe, expect, test } from 'vitest'
import { boardUnit, figuresOf, pipelineOf, sampleBoard } from '../../../test/board-sample.ts'
import { FakeEventSource } from '../../../test/event-source.ts'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'

// Loaded once, so that no test waits for the files instead of the page.
beforeAll(async () => {
  configure({ asyncUtilTimeout: 15_000 })
  await Promise.all([import('./board-page.tsx'), import('../components/charts.tsx')])
})

const committee = sessionOf('standing_committee')

const show = (answer: Board | (() => Board), url = '/', session = committee) =>
  renderApp(url, { session, handlers: [handle(board.show, () => (typeof answer === 'function' ? answer() : answer))] })

/** The figure under a title; asking for its role first would have every element measured again and again. */
const chart = async (name: string): Promise<HTMLElement> => {
  const figure = (await screen.findByText(name, { selector: 'h2' })).closest('figure')
  if (figure === null) throw new Error(`${name} is not the title of a figure`)
  return figure
}
const linksOf = (element: HTMLElement) => within(element).getAllByRole('link')
const searchOf = (link: HTMLElement) => {
  const [path, search] = (link.getAttribute('href') ?? '').split('?')
  return { path, ...Object.fromEntries(new URLSearchParams(search)) }
}
const above = { unitId: testId(100), asOf: '2023-02-23' }

const few: Board = sampleBoard({
  units: [
    boardUnit(1, {
      name: 'Đảng bộ xã Bình An',
      opens: true,
      nameOrder: 0,
      ...figuresOf(2, 9),
      pipeline: pipelineOf({ deciding: 3 }),
    }),
    boardUnit(2, { name: 'Đảng bộ xã Bình Hải', nameOrder: 2, ...figuresOf(0, 10) }),
    boardUnit(3, { name: 'Đảng bộ xã Bình Đông', nameOrder: 1, ...figuresOf(8, 7) }),
    boardUnit(4, { name: 'Chi bộ Điện lực', nameOrder: 3, ...figuresOf(0, 0) }),
    boardUnit(5, { name: 'Chi bộ Hạt Kiểm lâm', nameOrder: 4, ...figuresOf(1, null) }),
  ],
})

describe('the big figures', () => {
  test('say 12/229, 5,24 %, what is lacking, the share of the year gone, and how far behind', async () => {
    show(few)
    expect(await screen.findByRole('heading', { level: 1, name: 'Huyện ủy Bình Sơn' })).toBeVisible()
    for (const text of ['12/229', '5,24 %', '217', '14,79 %', '54/365 ngày', '34', 'chậm 22 người so với tiến độ'])
      expect(screen.getByText(text)).toBeVisible()
    expect(document.body).toHaveTextContent('Kết nạp đảng viên năm 2023, tính đến hết ngày 23/02/2023')
  })

  test('stand above every chart', async () => {
    show(few)
    await screen.findByText('12/229')
    const first = await chart('Theo tổ chức')
    expect(first).toHaveAccessibleName('Theo tổ chức')
    expect(screen.getByText('12/229').compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  test('open to the people behind them', async () => {
    show(few)
    const admitted = await screen.findByRole('link', { name: '12/229, xem người đã kết nạp' })
    expect(searchOf(admitted)).toEqual({ path: '/candidates', ...above, admittedIn: '2023' })
    const lacking = screen.getByRole('link', { name: /^217, / })
    expect(searchOf(lacking)).toEqual({ path: '/candidates', ...above, stageGroup: 'pipeline' })
  })

  test('show the difference to the sum of the units even when there is none', async () => {
    show(few)
    expect(await screen.findByText('chênh lệch 0')).toBeVisible()
  })

  test('say in words when the units got less than was given', async () => {
    show({ ...few, distribution: { own: 1905, sum: 1900, difference: 5 } })
    expect(await screen.findByText('chênh lệch 5: chưa giao hết')).toBeVisible()
    expect(document.body).toHaveTextContent('Chỉ tiêu được giao 1.905; tổng chỉ tiêu các tổ chức trực thuộc 1.900')
  })

  test('say which date counts, and why', async () => {
    const { user } = show({ ...few, countsBy: 'ceremony' })
    await user.click(await screen.findByText(/Tính theo ngày lễ kết nạp/))
    expect(screen.getByText(/CV1556; Điều lệ Đảng Đ.5/)).toBeVisible()
  })
})

describe('the bars of the units', () => {
  test('name each unit with figures, and open its board or its people', async () => {
    show(few)
    const rows = linksOf(await chart('Theo tổ chức'))
    const an = rows.find((row) =>
      row.getAttribute('aria-label')?.startsWith('Đảng bộ xã Bình An: 2/9, 22,22 %, còn thiếu 7'),
    )
    expect(an && searchOf(an)).toEqual({ path: '/', unitId: testId(201) })
    expect(an).toHaveTextContent('2/9 · 22,22 %')
    const hai = rows.find((row) => row.getAttribute('aria-label')?.startsWith('Đảng bộ xã Bình Hải'))
    expect(hai && searchOf(hai)).toEqual({ path: '/candidates', unitId: testId(202), asOf: '2023-02-23' })
  })

  test('mark who is behind and who went beyond by a word and a shape, and do not cut at 100 %', async () => {
    show(few)
    const rows = linksOf(await chart('Theo tổ chức'))
    const dong = rows.find((row) => row.textContent?.includes('Bình Đông'))
    expect(dong).toHaveTextContent('8/7 · 114,29 %')
    expect(dong).toHaveTextContent('vượt 1')
    expect(dong?.querySelector('[fill="url(#board-pattern-over)"]')).not.toBeNull()
    const hai = rows.find((row) => row.textContent?.includes('Bình Hải'))
    expect(hai).toHaveTextContent('chậm 1')
    expect(hai?.querySelectorAll('svg path').length).toBeGreaterThan(0)
  })

  test('draw a quota line in every row that has a quota, with one unit and with 47', async () => {
    const { unmount } = show(sampleBoard())
    const many = await chart('Theo tổ chức')
    expect(many.querySelectorAll('[data-mark="quota"]')).toHaveLength(46)
    unmount()
    show(sampleBoard({ units: [boardUnit(1, figuresOf(12, 229))] }))
    expect((await chart('Theo tổ chức')).querySelectorAll('[data-mark="quota"]')).toHaveLength(1)
  })

  test('print a dash for a quota of 0 or none and set those last', async () => {
    show(few)
    const rows = linksOf(await chart('Theo tổ chức'))
    expect(rows.slice(-2).map((row) => row.textContent)).toEqual([
      expect.stringContaining('0/0 · —'),
      expect.stringContaining('1/— · —'),
    ])
  })

  test('are sorted by the choice, which the address keeps', async () => {
    const { user, router } = show(few)
    const figure = await chart('Theo tổ chức')
    const order = () => linksOf(figure).map((row) => row.getAttribute('aria-label')?.split(':')[0])
    expect(order().slice(0, 3)).toEqual(['Đảng bộ xã Bình Hải', 'Đảng bộ xã Bình An', 'Đảng bộ xã Bình Đông'])
    await user.selectOptions(screen.getByLabelText('Xếp theo'), 'Tên, A–Z')
    expect(order().slice(0, 3)).toEqual(['Đảng bộ xã Bình An', 'Đảng bộ xã Bình Đông', 'Đảng bộ xã Bình Hải'])
    expect(router.state.location.search).toBe('?sort=name')
  })
})

const cellsOf = (figure: HTMLElement) =>
  within(figure)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    )

describe('the same numbers as a table', () => {
  test('for the units: equal to the bars, in their order, each opening to its people', async () => {
    const { user } = show(few)
    const figure = await chart('Theo tổ chức')
    const bars = linksOf(figure).map((row) => row.getAttribute('aria-label') ?? '')
    await user.click(within(figure).getByRole('button', { name: 'Xem bảng số Theo tổ chức' }))
    const rows = cellsOf(figure)
    expect(rows).toHaveLength(bars.length + 1)
    for (const [index, bar] of bars.entries()) {
      const [achieved, quota, percent] = rows[index] ?? []
      expect(bar).toContain(`: ${achieved}/${quota}, ${percent}`)
    }
    expect(rows.at(-1)?.slice(0, 5)).toEqual(['12', '229', '5,24 %', '217', '34'])
    const deciding = within(figure).getByRole('link', { name: '3' })
    expect(searchOf(deciding)).toEqual({
      path: '/candidates',
      unitId: testId(201),
      asOf: '2023-02-23',
      stageGroup: 'deciding',
    })
    await user.click(within(figure).getByRole('button', { name: 'Xem biểu đồ Theo tổ chức' }))
    expect(within(figure).queryByRole('table')).toBeNull()
  })

  test('for the months: each opens to the people of that month, of this year and the last', async () => {
    const { user } = show(few)
    const figure = await chart('Lũy kế theo tháng')
    await user.click(within(figure).getByRole('button'))
    const rows = cellsOf(figure)
    expect(rows[1]).toEqual(['5', '12', '37', '6', '9'])
    expect(rows[2]?.slice(0, 2)).toEqual(['—', '—'])
    expect(searchOf(within(figure).getByRole('link', { name: '5' }))).toEqual({
      path: '/candidates',
      ...above,
      admittedIn: '2023',
      admittedMonth: '2',
    })
    expect(searchOf(within(figure).getByRole('link', { name: '6' }))).toMatchObject({
      admittedIn: '2022',
      admittedMonth: '2',
    })
  })

  test('all of them are on paper, beside the charts', async () => {
    show(few)
    await chart('Theo tổ chức')
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(screen.getAllByRole('table')).toHaveLength(5)
    expect(screen.getByRole('link', { name: /^Tháng 2\/2023/ })).toBeInTheDocument()
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('the other charts', () => {
  test('the points of the curve say their month and open its people', async () => {
    show(few)
    await chart('Lũy kế theo tháng')
    const point = screen.getByRole('link', { name: 'Tháng 2/2023: lũy kế 12, trong tháng 5, tiến độ đều 37' })
    expect(searchOf(point)).toEqual({ path: '/candidates', ...above, admittedIn: '2023', admittedMonth: '2' })
  })

  test('clusters name the member in charge and open to their people', async () => {
    show(few)
    const [first] = linksOf(await chart('Theo cụm'))
    expect(first).toHaveAccessibleName(/^Cụm 1: .* Phụ trách: Nguyễn Văn Thử, 9 tổ chức$/)
    expect(first && searchOf(first)).toEqual({ path: '/candidates', ...above, clusterId: testId(300) })
  })

  test('units outside every cluster are shown, and lead nowhere', async () => {
    const none = { clusterId: null, name: 'Ngoài các cụm', inCharge: '', unitCount: 3, ...figuresOf(1, 4) }
    show({ ...few, clusters: [none] })
    const figure = await chart('Theo cụm')
    expect(within(figure).queryByRole('link')).toBeNull()
    expect(figure).toHaveTextContent('Ngoài các cụm: 1/4, 25 %')
  })

  test('mass organisations show who came from them', async () => {
    show(few)
    const union = within(await chart('Theo đoàn thể giới thiệu')).getByRole('link', {
      name: 'Đoàn Thanh niên: đã kết nạp 6, đang trong quy trình 118',
    })
    expect(searchOf(union)).toEqual({ path: '/candidates', ...above, originKind: 'youth_union' })
  })

  test('steps of the pipeline open to the people at that step', async () => {
    show(few)
    const step = within(await chart('Đang trong quy trình')).getByRole('link', { name: /Thẩm định, chờ quyết định 18/ })
    expect(searchOf(step)).toEqual({ path: '/candidates', ...above, stageGroup: 'deciding' })
  })
})

describe('a live event', () => {
  test('moves the figure from 12 to 13, says so politely and marks the unit', async () => {
    let now = few
    show(() => now)
    await chart('Theo tổ chức')
    now = {
      ...few,
      total: { ...few.total, ...figuresOf(13, 229) },
      units: few.units.map((unit) => (unit.name === 'Đảng bộ xã Bình Hải' ? { ...unit, ...figuresOf(1, 10) } : unit)),
      revision: few.revision + 1,
    }
    act(() => FakeEventSource.opened.at(-1)?.send('change', { topics: ['board'] }, '41'))
    expect(await screen.findByText('13/229')).toBeVisible()
    expect(screen.getByText('5,68 %')).toBeVisible()
    expect(screen.getByText('vừa thêm 1')).toBeVisible()
    const said = screen.getAllByRole('status').map((region) => region.textContent)
    expect(said).toContain('Đã kết nạp 13/229 (5,68 %), vừa thêm 1: Đảng bộ xã Bình Hải.')
    expect(screen.getByRole('link', { name: /Bình Hải: 1\/10, .*vừa thay đổi/ })).toBeInTheDocument()
  })

  test('of something else moves nothing and says nothing', async () => {
    const { requests } = show(few)
    await chart('Theo tổ chức')
    act(() => FakeEventSource.opened.at(-1)?.send('change', { topics: ['board'] }, '41'))
    await waitFor(() => expect(requests.filter(({ endpoint }) => endpoint === board.show)).toHaveLength(2))
    expect(screen.queryByText(/vừa thêm/)).toBeNull()
  })
})

describe('year and day', () => {
  test('are asked for as the address says, and another year asks again without the old day', async () => {
    const { user, requests, router } = show(few, `/?year=2023&asOf=2023-02-23&unitId=${testId(100)}`)
    await user.selectOptions(await screen.findByLabelText('Năm'), '2022')
    expect(router.state.location.search).toBe(`?year=2022&unitId=${testId(100)}`)
    await waitFor(() =>
      expect(requests.filter(({ endpoint }) => endpoint === board.show).map(({ query }) => query)).toEqual([
        { year: '2023', asOf: '2023-02-23', unitId: testId(100) },
        { year: '2022', unitId: testId(100) },
      ]),
    )
  })

  test('a typed day is taken over on Enter', async () => {
    const { user, router } = show(few)
    const field = await screen.findByLabelText('Tính đến ngày')
    await user.clear(field)
    await user.type(field, '31/1/2023{Enter}')
    expect(router.state.location.search).toBe('?asOf=2023-01-31&year=2023')
  })

  test('while another board is read the old figures stay, and no change is said', async () => {
    let release: (() => void) | undefined
    const { user } = show(few)
    await chart('Theo tổ chức')
    const answered = new Promise<void>((resolve) => {
      release = resolve
    })
    const fetched = globalThis.fetch
    globalThis.fetch = async (...input: Parameters<typeof fetch>) => {
      await answered
      return fetched(...input)
    }
    await user.selectOptions(screen.getByLabelText('Năm'), '2022')
    expect(screen.getByText('12/229')).toBeVisible()
    expect(screen.getByText('Đang tải số liệu đã chọn…')).toBeVisible()
    release?.()
    await waitFor(() => expect(screen.queryByText('Đang tải số liệu đã chọn…')).toBeNull())
    expect(screen.queryByText(/vừa thêm|vừa bớt/)).toBeNull()
  })

  test('a day that has not come is said to be one', async () => {
    show({ ...few, asOf: '2023-06-30' })
    expect(await screen.findByText(/Ngày 30\/06\/2023 chưa đến/)).toBeVisible()
  })

  test('a day before the year is said to be one', async () => {
    show({ ...few, asOf: '2022-12-15' })
    expect(await screen.findByText(/ở trước năm 2023/)).toBeVisible()
  })
})

describe('when there is nothing to show', () => {
  const nothing = sampleBoard({
    total: { ...figuresOf(0, null), pipeline: pipelineOf() },
    distribution: { own: null, sum: null, difference: null },
    pace: { daysGone: 54, daysInYear: 365, expected: null },
    units: [],
  })

  test('without units the page says so and draws no chart', async () => {
    show(nothing)
    expect(await screen.findByText('Chưa có tổ chức nào để theo dõi.')).toBeVisible()
    expect(screen.queryByRole('figure')).toBeNull()
    expect(screen.queryByText(/NaN|Infinity|undefined/)).toBeNull()
  })

  const unmeasured = { ...nothing, units: [boardUnit(1, figuresOf(0, null))] }

  test('without quotas the office is led to give them', async () => {
    show(unmeasured, '/', sessionOf('office'))
    const link = await screen.findByRole('link', { name: 'Giao chỉ tiêu' })
    expect(link).toHaveAttribute('href', '/quotas?year=2023')
  })

  test('without quotas others are told whom to ask', async () => {
    show(unmeasured)
    expect(await screen.findByText(/Hãy đề nghị Cơ quan Tổ chức – Nội vụ/)).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Giao chỉ tiêu' })).toBeNull()
    expect(screen.getByText('0/—')).toBeVisible()
  })
})

describe('when it cannot be read', () => {
  test('the page says why and reads again when asked to', async () => {
    let broken = true
    const { user } = show(() => {
      if (broken) throw problem('request.unavailable')
      return few
    })
    const again = await screen.findByRole('button', { name: 'Thử lại' })
    broken = false
    await user.click(again)
    expect(await screen.findByText('12/229')).toBeVisible()
  })

  test('a unit out of reach looks like one that does not exist', async () => {
    show(
      () => {
        throw problem('request.not_found')
      },
      `/?unitId=${testId(9)}`,
    )
    expect(await screen.findByText('Không tìm thấy nội dung này.')).toBeVisible()
  })

  test('what was read stays when reading it again fails', async () => {
    let broken = false
    const { client } = show(() => {
      if (broken) throw problem('request.unavailable')
      return few
    })
    await screen.findByText('12/229')
    broken = true
    await act(() => client.invalidateQueries())
    expect(await screen.findByText('Chưa cập nhật được; đang xem bản cũ')).toBeVisible()
    expect(screen.getByText('12/229')).toBeVisible()
  })
})
