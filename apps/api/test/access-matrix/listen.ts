import { once } from 'node:events'
import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { TestApi } from '../app.ts'
import type { Client } from '../client.ts'

/** How the live stream is answered, on a connection of its own that ends with it; what it would tell is not read. */
export const tryToListen = async (api: TestApi, client: Client): Promise<{ status: number; text: string }> => {
  if (!api.app.server.listening) await api.app.listen({ port: 0, host: '127.0.0.1' })
  // Listening on an address of the network, the address is an object.
  const { port } = api.app.server.address() as AddressInfo
  const request = get({ port, host: '127.0.0.1', path: '/api/live', agent: false, headers: { cookie: client.cookie } })
  // The only argument of the event.
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const status = response.statusCode ?? 0
  if (status !== 200) return { status, text: await text(response) }
  response.destroy()
  return { status, text: '' }
}
