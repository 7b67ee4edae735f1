import type { Answer, Endpoint, Received } from '@ket-nap/domain/shared/endpoint'
import { Problem, problemStatus } from '@ket-nap/domain/shared/problem'
import { vi } from 'vitest'

/** One request as the page made it. */
export interface SeenRequest {
  readonly endpoint: Endpoint
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly headers: Headers
}

export interface Handler {
  readonly endpoint: Endpoint
  readonly answer: (request: SeenRequest) => unknown
}

/**
 * Answers an endpoint of the contract. The input is parsed and the answer checked by the contract's schemas, so a test
 * cannot pass with a body the server would refuse or an answer it never gives. Throw `problem(code)` to refuse.
 */
export const handle = <E extends Endpoint>(
  endpoint: E,
  answer: (input: Received<E>, request: SeenRequest) => Answer<E>,
): Handler => ({
  endpoint,
  answer: (request) => {
    const { params, query, body } = request
    const parsed = {
      params: endpoint.params?.parse(params),
      query: endpoint.query?.parse(query),
      body: endpoint.body?.parse(body),
    }
    // Parsed by the endpoint's own schemas just above.
    return endpoint.response.parse(answer(parsed as Received<E>, request))
  },
})

const pattern = (path: string): RegExp => new RegExp(`^/api${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)

/** A fixed path goes before one with parameters, as on the server. */
const find = (handlers: readonly Handler[], method: string, path: string): Handler | undefined =>
  handlers
    .filter(({ endpoint }) => endpoint.method === method && pattern(endpoint.path).test(path))
    .toSorted((one, other) => one.endpoint.path.split(':').length - other.endpoint.path.split(':').length)[0]

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

const refusal = ({ code, facts }: Problem): Response =>
  json(problemStatus[code], {
    type: 'about:blank',
    title: code,
    status: problemStatus[code],
    code,
    requestId: 'req-1',
    ...facts,
  })

/** Stands in for the server; returns what was asked of it, in order. Later handlers of an endpoint replace earlier ones. */
export const serve = (handlers: readonly Handler[]): SeenRequest[] => {
  const seen: SeenRequest[] = []
  const answer = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address, 'http://ket-nap.example')
    const method = init.method ?? 'GET'
    const handler = find(handlers.toReversed(), method, url.pathname)
    if (!handler) throw new Error(`No handler for ${method} ${url.pathname}`)
    const request: SeenRequest = {
      endpoint: handler.endpoint,
      params: { ...pattern(handler.endpoint.path).exec(url.pathname)?.groups },
      query: Object.fromEntries(url.searchParams),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      headers: new Headers(init.headers),
    }
    seen.push(request)
    try {
      return json(200, handler.answer(request))
    } catch (error) {
      if (error instanceof Problem) return refusal(error)
      // A test's own mistake (a body the contract refuses) must be seen, not shown as "no network".
      unexpected.push(error)
      return json(500, {})
    }
  }
  vi.stubGlobal('fetch', answer)
  return seen
}

/** Faults of the handlers themselves; test/setup.ts fails a test that leaves any. */
export const unexpected: unknown[] = []
