import { screen, within } from '@testing-library/react'
import { units } from '@ket-nap/domain/units/contract'
import type { UnitView } from '@ket-nap/domain/units/schema'
import { renderApp } from './render.tsx'
import { handle } from './server.ts'
import type { Handler } from './server.ts'
import { sessionOf, testId } from './session.ts'
import { sampleClusters, sampleTree, sampleUnit } from './unit-sample.ts'

/** What the page of a unit asks for beside the unit itself. */
export const aroundUnit = [
  handle(units.tree, () => ({ on: '2023-02-23', units: [...sampleTree] })),
  handle(units.clusters, () => [...sampleClusters]),
  handle(units.organisations, () => []),
]

/** The page of a unit with one act of its menu opened. */
export const openAct = async (act: string, handlers: readonly Handler[], unit: () => UnitView = sampleUnit) => {
  const page = renderApp(`/units/${unit().id}`, {
    session: sessionOf('office'),
    handlers: [...aroundUnit, handle(units.get, unit), ...handlers],
  })
  await page.user.click(await screen.findByRole('button', { name: /Thay đổi tổ chức/ }))
  await page.user.click(await screen.findByRole('menuitem', { name: act }))
  return { ...page, form: within(await screen.findByRole('dialog')) }
}
export type OpenedAct = Awaited<ReturnType<typeof openAct>>

export const choose = async ({ user, form }: OpenedAct, label: RegExp, typed: string, option: RegExp) => {
  await user.type(form.getByRole('combobox', { name: label }), typed)
  await user.click(await screen.findByRole('option', { name: option }))
}
export const sentTo = ({ requests }: OpenedAct, endpoint: Handler['endpoint']) =>
  requests.filter((request) => request.endpoint === endpoint).map(({ body }) => body)
export const changeToday = { on: '2023-02-23', document: null, note: '', version: 3 }

export const sampleCell = (): UnitView =>
  sampleUnit({ id: testId(111), kind: 'cell', name: 'Chi bộ thôn An Phước', parentId: testId(110), clusterId: null })
