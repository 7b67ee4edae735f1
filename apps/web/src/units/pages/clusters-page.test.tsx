import { screen, within } from '@testing-library/react'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import { describe, expect, it } from 'vitest'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'
import { sampleClusters } from '../../../test/unit-sample.ts'

const office = sessionOf('office')
const list = handle(units.clusters, () => [...sampleClusters])
const dialog = async () => within(await screen.findByRole('dialog'))

describe('clusters', () => {
  it('stand with who is in charge and lead to their units', async () => {
    renderApp('/units/clusters', { session: sessionOf('standing_committee'), handlers: [list] })
    const row = within((await screen.findByRole('rowheader', { name: 'Cụm 1' })).closest('tr') ?? document.body)
    expect(row.getByText('Nguyễn Văn Thử')).toBeVisible()
    expect(row.getByRole('link', { name: '1 tổ chức' })).toHaveAttribute('href', `/units?clusterId=${testId(301)}`)
    expect(screen.getByText('chưa phân công')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Lập cụm|Sửa/ })).toBeNull()
  })

  it('are made with a name, and the person in charge may come later', async () => {
    const create = handle(units.createCluster, ({ body }) => ({ ...body, id: testId(303), unitCount: 0, version: 1 }))
    const { user, requests } = renderApp('/units/clusters', { session: office, handlers: [list, create] })
    await user.click(await screen.findByRole('button', { name: 'Lập cụm' }))
    const form = await dialog()
    await user.click(form.getByRole('button', { name: 'Lập cụm' }))
    expect(await form.findByText('Hãy điền ô này.')).toBeVisible()
    await user.type(form.getByRole('textbox', { name: /Tên cụm/ }), 'Cụm 3')
    await user.click(form.getByRole('button', { name: 'Lập cụm' }))
    expect(await screen.findByText('Đã lập cụm.')).toBeVisible()
    expect(requests.find(({ endpoint }) => endpoint === units.createCluster)?.body).toEqual({ name: 'Cụm 3', inCharge: '' })
  })

  it('of a taken name are refused at the name', async () => {
    const create = handle(units.createCluster, () => {
      throw problem('units.cluster_taken', { detail: { name: 'Cụm 1' } })
    })
    const { user } = renderApp('/units/clusters', { session: office, handlers: [list, create] })
    await user.click(await screen.findByRole('button', { name: 'Lập cụm' }))
    const form = await dialog()
    await user.type(form.getByRole('textbox', { name: /Tên cụm/ }), 'Cụm 1')
    await user.click(form.getByRole('button', { name: 'Lập cụm' }))
    expect(await form.findByText(/Đã có cụm cùng tên/)).toBeVisible()
  })

  it('changed by somebody else in between ask which version holds', async () => {
    let current = { id: testId(301), name: 'Cụm 1', inCharge: 'Nguyễn Văn Thử', unitCount: 1, version: 1 }
    const change = handle(units.changeCluster, ({ body }) => {
      if (body.version === 1) {
        current = { ...current, inCharge: 'Trần Thị Mẫu', version: 2 }
        throw problem('request.stale', { detail: { yours: 1, current: 2 } })
      }
      return { ...current, ...body, version: 3 }
    })
    const { user, requests } = renderApp('/units/clusters', {
      session: office,
      handlers: [handle(units.clusters, () => [current]), change],
    })
    await user.click(await screen.findByRole('button', { name: 'Sửa: Cụm 1' }))
    const form = await dialog()
    const inCharge = form.getByRole('textbox', { name: /Người phụ trách/ })
    await user.clear(inCharge)
    await user.type(inCharge, 'Lê Văn Ví')
    await user.click(form.getByRole('button', { name: 'Lưu' }))
    expect(await form.findByRole('radio', { name: 'Của đồng chí: Lê Văn Ví' })).toBeChecked()
    expect(form.getByRole('radio', { name: 'Bản hiện tại: Trần Thị Mẫu' })).not.toBeChecked()
    await user.click(form.getByRole('button', { name: /Gửi lại/ }))
    expect(await screen.findByText('Đã lưu cụm.')).toBeVisible()
    expect(requests.filter(({ endpoint }) => endpoint === units.changeCluster).at(-1)?.body).toEqual({
      name: 'Cụm 1',
      inCharge: 'Lê Văn Ví',
      version: 2,
    })
  })

  it('are not there yet: what to do depends on who looks', async () => {
    const { unmount } = renderApp('/units/clusters', { session: office, handlers: [handle(units.clusters, () => [])] })
    expect(await screen.findByText(/Bấm “Lập cụm”/)).toBeVisible()
    unmount()
    renderApp('/units/clusters', { session: sessionOf('overseer'), handlers: [handle(units.clusters, () => [])] })
    expect(await screen.findByText(/Văn phòng cấp ủy lập cụm/)).toBeVisible()
  })
})
