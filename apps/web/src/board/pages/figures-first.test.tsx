import { screen } from '@testing-library/react'
import { board } from '@ket-nap/domain/board/contract'
import { expect, test, vi } from 'vitest'
import { sampleBoard } from '../../../test/board-sample.ts'
import { renderApp } from '../../../test/render.tsx'
import { handle } from '../../../test/server.ts'
import { sessionOf } from '../../../test/session.ts'

// A slow line: the charts never come.
vi.mock('../components/charts.tsx', () => new Promise(() => undefined))

test('the figures stand while the charts are still on the way', async () => {
  renderApp('/', { session: sessionOf('standing_committee'), handlers: [handle(board.show, () => sampleBoard())] })
  expect(await screen.findByText('12/229', {}, { timeout: 15_000 })).toBeVisible()
  expect(screen.getByText('chậm 22 người so với tiến độ')).toBeVisible()
  expect(document.querySelector('figure')).toBeNull()
})
