import { afterEach, beforeEach, vi } from 'vitest'

const complaints: unknown[][] = []

// Something that complains on the console is not in order, even when what it answers is.
beforeEach(() => {
  complaints.length = 0
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(globalThis.console, method).mockImplementation((...said: unknown[]) => {
      complaints.push(said)
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  if (complaints.length > 0) throw new Error(`Said on the console: ${JSON.stringify(complaints.flat().map(String))}`)
})
