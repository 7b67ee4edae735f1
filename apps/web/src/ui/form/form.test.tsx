import { fireEvent, render, screen } from '@testing-library/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { userEvent } from '@testing-library/user-event'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import { describe, expect, it } from 'vitest'
import { handle, serve } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { testId } from '../../../test/session.ts'
import { makeQueryClient } from '../../lib/query.ts'
import { FormText } from './fields.tsx'
import { Form } from './form.tsx'
import { useContractForm } from './use-contract-form.ts'

const ClusterForm = () => {
  const form = useContractForm({
    id: 'units.create_cluster',
    endpoint: units.createCluster,
    defaults: { name: '', inCharge: '' },
    toInput: (body) => ({ body }),
    onDone: () => undefined,
  })
  return (
    <Form form={form} submitLabel="Lập cụm">
      <FormText form={form} name="name" label="Tên cụm" required />
      <FormText form={form} name="inCharge" label="Người phụ trách" />
    </Form>
  )
}

const made = { id: testId(5), name: 'Cụm 1', inCharge: '', unitCount: 0, version: 1 }
const show = (...handlers: Handler[]) => {
  const requests = serve(handlers)
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <ClusterForm />
    </QueryClientProvider>,
  )
  return { requests, user: userEvent.setup(), name: screen.getByRole('textbox', { name: /Tên cụm/ }) }
}
const keys = (requests: ReturnType<typeof serve>) => requests.map(({ headers }) => headers.get('idempotency-key'))

describe('a form of the contract', () => {
  it('is not sent by the Enter that ends a word of an input method', async () => {
    const { requests, user, name } = show(handle(units.createCluster, () => made))
    await user.type(name, 'Cụm Ba')
    fireEvent.compositionStart(name)
    await user.keyboard('{Enter}')
    expect(fireEvent.keyDown(name, { key: 'Enter', keyCode: 229 })).toBe(false)
    expect(requests).toHaveLength(0)
    fireEvent.compositionEnd(name)
    await user.keyboard('{Enter}')
    await expect.poll(() => requests.length).toBe(1)
  })

  it('marks what the server refuses at its field and goes there, with everything typed still there', async () => {
    const refuse = handle(units.createCluster, () => {
      throw problem('request.invalid', { fields: [{ path: 'inCharge', code: 'unknown' }] })
    })
    const { user, name } = show(refuse)
    await user.type(name, 'Cụm 1')
    await user.click(screen.getByRole('button', { name: 'Lập cụm' }))
    expect(await screen.findByText(/Mục đã chọn không còn/)).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Người phụ trách' })).toHaveFocus()
    expect(name).toHaveValue('Cụm 1')
  })

  it('says above the fields what belongs to none of them', async () => {
    const refuse = handle(units.createCluster, () => {
      throw problem('request.invalid', { fields: [{ path: 'Idempotency-Key', code: 'too_big' }] })
    })
    const { user, name } = show(refuse)
    await user.type(name, 'Cụm 1')
    await user.click(screen.getByRole('button', { name: 'Lập cụm' }))
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(screen.getByText(/^Idempotency-Key: /)).toBeVisible()
  })

  it('keeps its key while no answer came, so that a second try cannot write twice', async () => {
    let online = false
    const { requests, user, name } = show(
      handle(units.createCluster, () => {
        if (!online) throw problem('request.unavailable')
        return made
      }),
    )
    await user.type(name, 'Cụm 1{Enter}')
    await screen.findByText(/Máy chủ chưa sẵn sàng/)
    online = true
    await user.click(screen.getByRole('button', { name: 'Lập cụm' }))
    await expect.poll(() => requests.length).toBe(2)
    expect(new Set(keys(requests)).size).toBe(1)
  })

  it('takes a new key after a refusal, because what is sent next is something else', async () => {
    const taken = handle(units.createCluster, () => {
      throw problem('units.cluster_taken')
    })
    const { requests, user, name } = show(taken)
    await user.type(name, 'Cụm 1{Enter}')
    await screen.findByText(/Đã có cụm cùng tên/)
    await user.type(name, '2{Enter}')
    await expect.poll(() => requests.length).toBe(2)
    expect(new Set(keys(requests)).size).toBe(2)
  })
})
