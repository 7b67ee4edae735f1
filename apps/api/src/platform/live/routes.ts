import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { live } from '@ket-nap/domain/shared/live-contract'
import type { Dependencies } from '../dependencies.ts'
import { serve } from '../http/serve.ts'
import { openStream } from './stream.ts'

const lastSeen = (request: FastifyRequest, after: number | undefined): number | undefined => {
  const header = request.headers['last-event-id']
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : after
}

/**
 * Writes the stream by hand. @fastify/sse would need a newer Node than our floor of 20.19, answers an error to
 * `Accept: *\/*`, and encodes strings as JSON; what we need of it is thirty lines.
 */
const startStream = (reply: FastifyReply): void => {
  reply.hijack()
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A stream that has ended must not leave an idle connection that the closing server waits for.
    connection: 'close',
    // A buffering proxy would hold the events back.
    'x-accel-buffering': 'no',
  })
  reply.raw.write('retry: 3000\n\n')
}

export const registerLive = (api: FastifyInstance, dependencies: Dependencies): void => {
  // Streams never end by themselves; the server waits for open answers before it closes.
  api.addHook('preClose', () => dependencies.live.close())
  serve(api, live.stream, async ({ request, reply, query, actor }) => {
    startStream(reply)
    await openStream(dependencies, {
      actor,
      after: lastSeen(request, query.after),
      write: (text) => reply.raw.write(text),
      end: () => reply.raw.end(),
      onClose: (listener) => reply.raw.on('close', listener),
      reload: () => dependencies.sessions.findSession(request, { touch: false }),
    })
    return reply
  })
}
