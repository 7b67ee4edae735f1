import { screen, waitFor, within } from '@testing-library/react'
import { candidates } from '@ket-nap/domain/candidates/contract'
import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { expect } from 'vitest'
import { sampleFile } from './candidates-sample.ts'
import { renderApp } from './render.tsx'
import { handle } from './server.ts'
import type { Handler } from './server.ts'
import { sessionOf, testId } from './session.ts'

export const recorded = handle(candidates.record, () => sampleFile({ version: 8 }))

/** The page of a person, with the way to open a dialog of an act in it. */
export const showFile = (file: CandidateFile | (() => CandidateFile), handlers: readonly Handler[] = [recorded]) => {
  const get = handle(candidates.get, () => (typeof file === 'function' ? file() : file))
  const app = renderApp(`/candidates/${testId(501)}`, {
    session: sessionOf('cell_officer'),
    handlers: [get, ...handlers],
  })
  const bodies = () => app.requests.filter(({ endpoint }) => endpoint === candidates.record).map(({ body }) => body)
  const open = async (act: string) => {
    await app.user.click(await screen.findByRole('button', { name: act }))
    return within(await screen.findByRole('dialog', { name: act }))
  }
  return { ...app, bodies, open }
}
type App = ReturnType<typeof showFile>
const inside = (element: HTMLElement) => within(element)
type Dialog = ReturnType<typeof inside>

export const setDay = async ({ user }: App, dialog: Dialog, day: string) => {
  const field = dialog.getByRole('textbox', { name: /Ngày thực hiện/ })
  await user.clear(field)
  await user.type(field, day)
}
export const write = ({ user }: App, dialog: Dialog, name: RegExp, text: string) =>
  user.type(dialog.getByRole('textbox', { name }), text)
export const send = ({ user }: App, dialog: Dialog, name = 'Ghi') => user.click(dialog.getByRole('button', { name }))
export const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
