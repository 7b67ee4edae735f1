import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { FakeEventSource } from './event-source.ts'
import { unexpected } from './server.ts'

// The first opening of a page loads its file, which takes its time on a busy machine. A failure prints little.
configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? 'not found') })

beforeEach(() => {
  vi.stubGlobal('EventSource', FakeEventSource)
  // What React or the browser complains about is a fault, not noise.
  vi.spyOn(console, 'error').mockImplementation((...complaint: unknown[]) => {
    throw new Error(`console.error: ${complaint.map(String).join(' ')}`)
  })
})

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  FakeEventSource.opened = []
  const faults = unexpected.splice(0)
  if (faults.length > 0) throw new Error(`Handlers failed: ${faults.map(String).join('; ')}`)
})

// jsdom draws nothing: what the pages and Base UI ask of a layout gets a still answer.
window.scrollTo = () => undefined
Element.prototype.scrollIntoView = () => undefined
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
if (!('getAnimations' in Element.prototype)) Object.assign(Element.prototype, { getAnimations: () => [] })
