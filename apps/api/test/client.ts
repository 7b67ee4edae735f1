import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Answer, Endpoint, Sent } from '@ket-nap/domain/shared/endpoint'
import type { ProblemBody } from '@ket-nap/domain/shared/problem'

/** What came back: the answer of the contract, or a refusal. Tell them apart by `status`. */
export interface Reply<T> {
  readonly status: number
  /** The answer; reading it of a refusal throws, so that a test cannot go on by mistake. */
  readonly body: T
  /** The refusal; reading it of an answer throws. */
  readonly problem: ProblemBody
  readonly headers: LightMyRequestResponse['headers']
}

type Headers = Readonly<Record<string, string>>

export interface Client {
  readonly token: string
  readonly cookie: string
  readonly get: (path: string, headers?: Headers) => Promise<LightMyRequestResponse>
  readonly post: (path: string, body?: object, headers?: Headers) => Promise<LightMyRequestResponse>
  readonly send: (method: Endpoint['method'], path: string, body?: object, headers?: Headers) => Promise<LightMyRequestResponse>
  readonly call: <const E extends Endpoint>(endpoint: E, input: Sent<E>, headers?: Headers) => Promise<Reply<Answer<E>>>
}

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: object
}

export const pathOf = (endpoint: Endpoint, { params = {}, query = {} }: Parts): string => {
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_match, name: string) => encodeURIComponent(String(params[name])))
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams()
  for (const [key, value] of given) for (const item of [value].flat()) search.append(key, String(item))
  return `/api${path}${search.size > 0 ? `?${search.toString()}` : ''}`
}

export const replyOf = <T>(response: LightMyRequestResponse): Reply<T> => {
  const ok = response.statusCode < 400
  const read = <B>(wanted: boolean): B => {
    if (ok !== wanted) throw new Error(`Answered ${response.statusCode}: ${response.payload}`)
    return response.json<B>()
  }
  return {
    status: response.statusCode,
    headers: response.headers,
    get body() {
      return read<T>(true)
    },
    get problem() {
      return read<ProblemBody>(false)
    },
  }
}

/** What a page gets when it is loaded: the secret in a cookie, the token for a header. */
export interface Csrf {
  readonly cookie: string
  readonly token: string
}

const csrfPath = '/test/csrf'

/** Must be called before the server is ready. */
export const serveCsrf = (app: FastifyInstance): void => {
  app.get(csrfPath, (_request, reply) => ({ token: reply.generateCsrf() }))
}

export const loadCsrf = async (app: FastifyInstance): Promise<Csrf> => {
  const response = await app.inject(csrfPath)
  const [secret] = response.cookies
  return { cookie: `${secret?.name}=${secret?.value}`, token: response.json<{ token: string }>().token }
}

/** A browser with our page open: it has the cookies and the CSRF token. */
export const createClient = (app: FastifyInstance, csrf: Csrf, session = ''): Client => {
  const cookie = [session, csrf.cookie].filter((part) => part !== '').join('; ')
  const send: Client['send'] = (method, path, body, headers = {}) =>
    app.inject({
      method,
      url: path,
      headers: { cookie, 'x-csrf-token': csrf.token, ...headers },
      ...(body !== undefined && { payload: body }),
    })
  return {
    cookie,
    token: csrf.token,
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
    call: async (endpoint, input, headers) => {
      // `Sent` is exact for each endpoint; here only its parts matter.
      const parts = input as Parts
      return replyOf(await send(endpoint.method, pathOf(endpoint, parts), parts.body, headers))
    },
  }
}
