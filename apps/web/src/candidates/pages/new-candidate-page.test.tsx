import { screen, waitFor, within } from '@testing-library/react'
import { candidates } from '@ket-nap/domain/candidates/contract'
import type { DuplicateHint } from '@ket-nap/domain/candidates/schema'
import { problem } from '@ket-nap/domain/shared/problem'
import { units } from '@ket-nap/domain/units/contract'
import { describe, expect, it } from 'vitest'
import { sampleFile, sampleUnits } from '../../../test/candidates-sample.ts'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import type { Handler } from '../../../test/server.ts'
import { sessionOf, testId } from '../../../test/session.ts'

const nobody: DuplicateHint = { visible: [], elsewhere: false }
const oneVisible: DuplicateHint = {
  visible: [
    {
      id: testId(501),
      fullName: 'Trần Thị Mẫu',
      bornOn: '1996-03-08',
      unitName: 'Chi bộ Trường THCS',
      stage: 'applied',
      likeness: 'same',
    },
  ],
  elsewhere: false,
}

const tree = handle(units.tree, () => ({ on: '2023-02-23', units: sampleUnits }))
const created = handle(candidates.create, () => sampleFile())
const opened = handle(candidates.get, () => sampleFile())
const known = (hint: DuplicateHint) => handle(candidates.duplicates, () => hint)

const show = (handlers: readonly Handler[], url = '/candidates/new') => {
  const app = renderApp(url, { session: sessionOf('base_officer'), handlers: [tree, created, opened, ...handlers] })
  const bodies = () => app.requests.filter(({ endpoint }) => endpoint === candidates.create).map(({ body }) => body)
  return { ...app, bodies }
}

type User = ReturnType<typeof show>['user']

const fill = async (user: User, name = 'Trần Thị Mẫu') => {
  await user.type(await screen.findByRole('combobox', { name: /Chi bộ/ }), 'thon 1')
  await user.click(await screen.findByRole('option', { name: /Chi bộ thôn 1/ }))
  await user.type(screen.getByRole('textbox', { name: /Họ và tên/ }), name)
  await user.type(screen.getByRole('textbox', { name: /Ngày sinh/ }), '8/3/1996')
  await user.click(screen.getByRole('radio', { name: 'Nữ' }))
}
const send = (user: User) => user.click(screen.getByRole('button', { name: 'Đưa vào danh sách nguồn' }))

describe('entering a person', () => {
  it('sends cell, person and day, and opens the file', async () => {
    const { user, bodies, router } = show([known(nobody)])
    await fill(user)
    await send(user)
    expect(await screen.findByRole('heading', { level: 1, name: 'Trần Thị Mẫu' })).toBeVisible()
    expect(router.state.location.pathname).toBe(`/candidates/${testId(501)}`)
    expect(bodies()).toEqual([
      {
        unitId: testId(111),
        fullName: 'Trần Thị Mẫu',
        gender: 'female',
        bornOn: '1996-03-08',
        ethnicity: 'Kinh',
        religion: 'Không',
        occupation: '',
        workplace: '',
        residence: '',
        happenedOn: '2023-02-23',
        duplicateConfirmed: false,
      },
    ])
  })

  it('takes a birth date of which only the year is known', async () => {
    const { user, bodies } = show([known(nobody)])
    await fill(user)
    const born = screen.getByRole('textbox', { name: /Ngày sinh/ })
    await user.clear(born)
    await user.type(born, '1996')
    await send(user)
    await waitFor(() => expect(bodies()).toMatchObject([{ bornOn: '1996' }]))
  })

  it('offers cells within reach only, and begins with the one asked for', async () => {
    const { user } = show([], `/candidates/new?unitId=${testId(112)}`)
    const picker = await screen.findByRole('combobox', { name: /Chi bộ/ })
    expect(picker).toHaveValue('Chi bộ Trường THCS')
    await user.clear(picker)
    await user.type(picker, 'bo')
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      'Chi bộ thôn 1Chi bộ trực thuộc · Đảng bộ xã Bình An',
      'Chi bộ Trường THCSChi bộ trực thuộc · Đảng bộ xã Bình An',
    ])
  })

  it('marks what is missing and goes to the first', async () => {
    const { user, bodies } = show([])
    await screen.findByRole('combobox', { name: /Chi bộ/ })
    await send(user)
    expect(await screen.findAllByText('Hãy điền ô này.')).not.toHaveLength(0)
    expect(screen.getByRole('combobox', { name: /Chi bộ/ })).toHaveFocus()
    expect(bodies()).toEqual([])
  })

  it('keeps what was typed when the page is left and opened again', async () => {
    const first = show([known(nobody)])
    await fill(first.user)
    first.unmount()
    show([known(nobody)])
    expect(await screen.findByRole('textbox', { name: /Họ và tên/ })).toHaveValue('Trần Thị Mẫu')
    expect(screen.getByText('Đã lấy lại nội dung đang nhập dở')).toBeVisible()
  })
})

describe('somebody who may be on record already', () => {
  it('is shown while one types, with a way into the file, and is sent once confirmed', async () => {
    const { user, bodies } = show([known(oneVisible)])
    await fill(user)
    const link = await screen.findByRole('link', { name: 'Trần Thị Mẫu' })
    expect(link).toHaveAttribute('href', `/candidates/${testId(501)}`)
    expect(screen.getByText(/Chi bộ Trường THCS.*trùng họ tên và ngày sinh/)).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: /đây là người khác/ }))
    await send(user)
    await waitFor(() => expect(bodies()).toMatchObject([{ duplicateConfirmed: true }]))
  })

  it('is only said to be elsewhere when out of reach', async () => {
    const { user } = show([known({ visible: [], elsewhere: true })])
    await fill(user)
    expect(await screen.findByText(/đang được theo dõi ở nơi khác/)).toBeVisible()
    expect(within(screen.getByRole('main')).queryByRole('link', { name: 'Trần Thị Mẫu' })).not.toBeInTheDocument()
  })

  it('must be confirmed anew for another name', async () => {
    const { user } = show([known(oneVisible)])
    await fill(user)
    await user.click(await screen.findByRole('checkbox', { name: /đây là người khác/ }))
    await user.type(screen.getByRole('textbox', { name: /Họ và tên/ }), ' Hai')
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /đây là người khác/ })).not.toBeChecked())
  })

  it('is told by the refusal when entered since the check; the typed stays and can be sent', async () => {
    const refusing = handle(candidates.create, ({ body }) => {
      if (!body.duplicateConfirmed) throw problem('candidates.duplicate_unconfirmed', { detail: { ...oneVisible } })
      return sampleFile()
    })
    const { user, bodies } = show([known(nobody), refusing])
    await fill(user)
    await send(user)
    await user.click(await screen.findByRole('checkbox', { name: /đây là người khác/ }))
    await send(user)
    expect(await screen.findByRole('heading', { level: 1, name: 'Trần Thị Mẫu' })).toBeVisible()
    expect(bodies()).toMatchObject([{ duplicateConfirmed: false }, { duplicateConfirmed: true }])
  })

  it('can still be sent when the check itself fails', async () => {
    const failing = handle(candidates.duplicates, () => {
      throw problem('request.unexpected')
    })
    const { user, bodies } = show([failing])
    await fill(user)
    expect(await screen.findByText(/Chưa kiểm tra được người trùng/)).toBeVisible()
    await send(user)
    await waitFor(() => expect(bodies()).toHaveLength(1))
  })
})
