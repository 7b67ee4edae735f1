import type { SessionView } from '@ket-nap/domain/accounts/schema'
import type { Endpoint } from '@ket-nap/domain/shared/endpoint'

/**
 * What the client keeps of the session beside the query cache, because `call` runs outside React: the token that writes
 * carry, how far the server's clock is from ours, when the server last heard of us, and who can ask to sign in again.
 */
interface State {
  token: string
  /** Server time minus browser time, in milliseconds. */
  skew: number
  lastUse: number
  /** How long the session lives without use, and when it ends in any case; null while signed out or unknown. */
  idleFor: number | null
  endsAt: number | null
  pending: Promise<boolean> | null
  ask: (() => Promise<boolean>) | null
}
const state: State = { token: '', skew: 0, lastUse: 0, idleFor: null, endsAt: null, pending: null, ask: null }

export const csrfToken = (): string => state.token
/** Now by the server's clock: office computers are often minutes off. */
export const serverNow = (): number => Date.now() + state.skew
/** When the session ends if nothing more is asked of the server, by its clock. `final`: using it does not move the end. */
export const sessionEnd = (): { readonly at: number; readonly final: boolean } | null => {
  if (state.idleFor === null || state.endsAt === null) return null
  const idleEnd = state.lastUse + state.idleFor
  return idleEnd < state.endsAt ? { at: idleEnd, final: false } : { at: state.endsAt, final: true }
}

const isSession = (answer: unknown): answer is SessionView =>
  typeof answer === 'object' && answer !== null && 'csrfToken' in answer && 'idleEndsAt' in answer

const noticeSession = (session: SessionView): void => {
  state.token = session.csrfToken
  state.idleFor = session.idleEndsAt === null ? null : Date.parse(session.idleEndsAt) - serverNow()
  state.endsAt = session.endsAt === null ? null : Date.parse(session.endsAt)
}

/** Called with every good answer. Whatever answers with a session hands over the token for the next write. */
export const noticeAnswer = (endpoint: Endpoint, answer: unknown, response: Response): void => {
  const date = Date.parse(response.headers.get('date') ?? '')
  // The header has whole seconds; a smaller difference is not one.
  if (!Number.isNaN(date) && Math.abs(date - Date.now()) > 2_000) state.skew = date - Date.now()
  if (isSession(answer)) noticeSession(answer)
  if (endpoint.access !== 'public' || isSession(answer)) state.lastUse = serverNow()
}

/** The shell offers a way to sign in over the page; it answers whether the same person is signed in again. */
export const offerSignInAgain = (ask: () => Promise<boolean>): (() => void) => {
  state.ask = ask
  return () => {
    if (state.ask === ask) state.ask = null
  }
}

/** Several calls may find the session ended at once; they all wait for one dialog. */
export const signInAgain = (): Promise<boolean> => {
  if (state.ask === null) return Promise.resolve(false)
  state.pending ??= state.ask().finally(() => {
    state.pending = null
  })
  return state.pending
}
