import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { TestApi } from './app.ts'
import type { Client } from './client.ts'

export interface StreamEvent {
  readonly id: number
  readonly event: string
  readonly data: unknown
}

export interface OpenStream {
  readonly response: Response
  /** The next event of the stream; undefined when it has ended. */
  readonly next: () => Promise<StreamEvent | undefined>
  readonly leave: () => void
}

const parse = (block: string): StreamEvent | undefined => {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
  const event = field('event')
  return event === undefined ? undefined : { id: Number(field('id')), event, data: JSON.parse(field('data') ?? 'null') }
}

async function* eventsOf(response: Response): AsyncGenerator<StreamEvent> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = parse(block)
      if (event !== undefined) yield event
    }
  }
}

/** Opens the live stream over a real connection. */
export const openStream = async (api: TestApi, client: Client, { path = '/api/live', headers = {} } = {}): Promise<OpenStream> => {
  if (!api.app.server.listening) await api.app.listen({ port: 0, host: '127.0.0.1' })
  // Listening on an address of the network, the address is an object.
  const { port } = api.app.server.address() as AddressInfo
  const leaving = new AbortController()
  onTestFinished(() => leaving.abort())
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { cookie: client.cookie, ...headers },
    signal: leaving.signal,
  })
  const events = eventsOf(response)
  return {
    response,
    next: async () => {
      const step = await events.next()
      return step.done === true ? undefined : step.value
    },
    leave: () => leaving.abort(),
  }
}
