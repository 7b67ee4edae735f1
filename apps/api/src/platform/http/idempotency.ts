import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { and, eq, lt } from 'drizzle-orm'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '@ket-nap/domain/shared/problem'
import { canonicalText } from '../canonical-text.ts'
import type { BeforeCommit, Database, Reads } from '../db/database.ts'
import type { Clock } from '../clock.ts'
import { newId } from '../ids.ts'
import { idempotencyKeys } from './table.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly db: Database
    readonly clock: Clock
  }
}

interface Claim {
  readonly accountId: string
  readonly key: string
  readonly claim: string
  readonly route: string
  readonly bodyHash: string
}

/** The call that is being answered; the transaction of its creation finds it here. */
const current = new AsyncLocalStorage<Claim>()

class AlreadyClaimed extends Error {}

const hoursKept = 24
const oldest = (now: string): string => new Date(Date.parse(now) - hoursKept * 3_600_000).toISOString()

const findKey = async (db: Reads, { accountId, key }: Claim) => {
  const [row] = await db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.accountId, accountId), eq(idempotencyKeys.key, key)))
  return row
}

/**
 * Writes the key in the transaction of the creation itself, just before its commit. So a thing and its key are made
 * together or not at all, and of two equal calls at once the second finds the key and is rolled back.
 */
export const claimKey: BeforeCommit = async (tx, written) => {
  const claim = current.getStore()
  if (claim === undefined || written.size === 0) return
  await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.at, oldest(tx.now)))
  await tx.insert(idempotencyKeys).values({ ...claim, answer: null, at: tx.now }).onConflictDoNothing()
  const row = await findKey(tx, claim)
  if (row?.claim !== claim.claim) throw new AlreadyClaimed()
}

const claimOf = (request: FastifyRequest): Claim | undefined => {
  const key = request.headers['idempotency-key']
  const accountId = request.signedIn?.session.accountId
  if (typeof key !== 'string' || key === '' || accountId === undefined) return undefined
  if (key.length > 100) throw problem('request.invalid', { fields: [{ path: 'Idempotency-Key', code: 'too_big' }] })
  return {
    accountId,
    key,
    claim: newId(),
    route: `${request.method} ${request.url}`,
    bodyHash: createHash('sha256').update(canonicalText(request.body ?? null)).digest('hex'),
  }
}

/** What the first call with this key was answered; undefined when there was none in the last day. */
const findAnswer = async (db: Database, claim: Claim, now: string): Promise<{ readonly answer: unknown } | undefined> => {
  const row = await findKey(db, claim)
  if (row === undefined || row.at < oldest(now)) return undefined
  if (row.bodyHash !== claim.bodyHash || row.route !== claim.route) throw problem('request.idempotency_mismatch')
  // It was created, but the process ended before the answer was kept: the page must read again, not create again.
  if (row.answer === null) throw problem('request.idempotency_unfinished')
  return { answer: JSON.parse(row.answer) }
}

const runAndKeep = async (db: Database, claim: Claim, run: () => Promise<unknown>): Promise<unknown> => {
  const answer = await current.run(claim, run)
  await db.transaction(async (tx) => {
    await tx
      .update(idempotencyKeys)
      .set({ answer: JSON.stringify(answer ?? null) })
      .where(eq(idempotencyKeys.claim, claim.claim))
  })
  return answer
}

/** Answers a creating call once per `Idempotency-Key`; a refusal is not kept, the call may be tried again. */
export const answerOnce = async (
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  run: () => Promise<unknown>,
): Promise<unknown> => {
  const claim = claimOf(request)
  if (claim === undefined) return run()
  const replay = async () => {
    const first = await findAnswer(app.db, claim, app.clock.now())
    if (first !== undefined) void reply.header('Idempotency-Replayed', 'true')
    return first
  }
  const before = await replay()
  if (before !== undefined) return before.answer
  try {
    return await runAndKeep(app.db, claim, run)
  } catch (error) {
    if (!(error instanceof AlreadyClaimed)) throw error
    return (await replay())?.answer
  }
}
