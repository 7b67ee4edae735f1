import { eq, gte, sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { canonicalText } from '../platform/canonical-text.ts'
import { linkHash } from './canonical.ts'
import { record, system } from './record.ts'
import { auditEvents, auditHead } from './table.ts'
import { reportText } from './verify-report.ts'
import { verifyChain } from './verify.ts'

const recordMany = async (db: Database, count: number): Promise<void> => {
  await db.transaction(async (tx) => {
    for (let index = 1; index <= count; index += 1) {
      await record(tx, system, { type: 'candidates.opened', subject: `candidate ${index}`, data: {} })
    }
  })
}

/** A journal of five lines on which somebody laid hands who can write to the database but not to the program. */
const tampered = async (work: (tx: Tx) => Promise<unknown>, lines = 5, pageSize?: number) => {
  const { db, remove } = await testDatabase(undefined, [])
  onTestFinished(remove)
  await recordMany(db, lines)
  await db.transaction(work)
  return verifyChain(db, pageSize)
}

const shift = (tx: Tx, from: number, by: number) =>
  tx.update(auditEvents).set({ seq: sql`${auditEvents.seq} + ${by}` }).where(gte(auditEvents.seq, from))

describe('the chain of the journal', () => {
  it('is whole when nobody laid hands on it', async () => {
    expect(await tampered(async () => undefined)).toMatchObject({ count: 5, break: null })
    expect(await tampered(async () => undefined, 0)).toMatchObject({ count: 0, break: null })
  })

  it('is followed through more than one page', async () => {
    expect(await tampered(async () => undefined, 12, 5)).toMatchObject({ count: 12, break: null })
    const removed = await tampered((tx) => tx.delete(auditEvents).where(eq(auditEvents.seq, 11)), 12, 5)
    expect(removed.break).toEqual({ kind: 'removed', seq: 11 })
  })

  const fields = ['at', 'actorId', 'actorName', 'actorRole', 'type', 'subject', 'unitPath', 'data', 'hash'] as const
  it.each(fields)('shows that %s of a line was changed', async (field) => {
    const report = await tampered((tx) => tx.update(auditEvents).set({ [field]: 'changed' }).where(eq(auditEvents.seq, 3)))
    expect(report).toMatchObject({ count: 2, break: { kind: 'changed', seq: 3 } })
  })

  it('shows that the day of a line was changed', async () => {
    const report = await tampered((tx) => tx.update(auditEvents).set({ day: '2020-01-01' }).where(eq(auditEvents.seq, 5)))
    expect(report.break).toEqual({ kind: 'changed', seq: 5 })
  })

  it('shows that a line was removed', async () => {
    expect((await tampered((tx) => tx.delete(auditEvents).where(eq(auditEvents.seq, 3)))).break).toEqual({ kind: 'removed', seq: 3 })
    expect((await tampered((tx) => tx.delete(auditEvents).where(eq(auditEvents.seq, 1)))).break).toEqual({ kind: 'removed', seq: 1 })
  })

  it('shows that a line was removed even when the others were renumbered', async () => {
    const report = await tampered(async (tx) => {
      await tx.delete(auditEvents).where(eq(auditEvents.seq, 3))
      await shift(tx, 4, 100)
      await shift(tx, 100, -101)
    })
    expect(report.break).toEqual({ kind: 'changed', seq: 3 })
  })

  it('shows that a line was inserted, even with a hash that fits', async () => {
    const report = await tampered(async (tx) => {
      await shift(tx, 3, 100)
      await shift(tx, 100, -99)
      const [before] = await tx.select().from(auditEvents).where(eq(auditEvents.seq, 2))
      if (before === undefined) throw new Error('no second line')
      const forged = { ...before, seq: 3, subject: 'forged' }
      await tx.insert(auditEvents).values({ ...forged, hash: linkHash(before.hash, forged) })
    })
    expect(report.break).toEqual({ kind: 'changed', seq: 4 })
  })

  it('shows a line put before the first or after the last', async () => {
    const copyTo = (seq: number) => async (tx: Tx) => {
      const [last] = await tx.select().from(auditEvents).where(eq(auditEvents.seq, 5))
      if (last === undefined) throw new Error('no last line')
      const forged = { ...last, seq }
      await tx.insert(auditEvents).values({ ...forged, hash: linkHash(last.hash, forged) })
    }
    expect((await tampered(copyTo(0))).break).toEqual({ kind: 'inserted', seq: 0 })
    expect((await tampered(copyTo(6))).break).toEqual({ kind: 'inserted', seq: 6 })
  })

  it('shows that the tail was cut off', async () => {
    expect((await tampered((tx) => tx.delete(auditEvents).where(gte(auditEvents.seq, 4)))).break).toEqual({ kind: 'removed', seq: 4 })
    expect((await tampered((tx) => tx.delete(auditEvents))).break).toEqual({ kind: 'removed', seq: 1 })
  })

  it('shows that the mark of the end was changed or removed', async () => {
    expect((await tampered((tx) => tx.update(auditHead).set({ hash: 'x' }))).break).toEqual({ kind: 'head', seq: 5 })
    expect((await tampered((tx) => tx.delete(auditHead))).break).toEqual({ kind: 'inserted', seq: 1 })
  })

  it('leaves no trace of a change that was rolled back', async () => {
    const { db, remove } = await testDatabase()
    onTestFinished(remove)
    await recordMany(db, 2)
    const failing = db.transaction(async (tx) => {
      await record(tx, system, { type: 'candidates.opened', subject: 'x', data: {} })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await recordMany(db, 1)
    expect(await verifyChain(db)).toMatchObject({ count: 3, break: null })
  })

  it('holds when many record at once', async () => {
    const { db, remove } = await testDatabase()
    onTestFinished(remove)
    await Promise.all(Array.from({ length: 20 }, () => recordMany(db, 2)))
    expect(await verifyChain(db)).toMatchObject({ count: 40, break: null })
  })
})

describe('the text that is hashed', () => {
  it('is the same whatever the order of the keys', () => {
    expect(canonicalText({ b: [1, { d: null, c: 'đ' }], a: undefined })).toBe('{"b":[1,{"c":"đ","d":null}]}')
    expect(canonicalText({ x: 1, y: 2 })).toBe(canonicalText({ y: 2, x: 1 }))
  })
})

describe('what the operator is told', () => {
  it('names the first line that does not fit', () => {
    const report = { count: 1234, lastHash: 'abc', break: null }
    expect(reportText(report)).toBe('Nhật ký nguyên vẹn: 1.234 dòng, mã của dòng cuối abc.')
    expect(reportText({ ...report, break: { kind: 'removed', seq: 1235 } })).toContain('Dòng số 1.235 đã bị xóa.')
  })
})

describe('an event', () => {
  it('that says more than its kind allows is refused', async () => {
    const { db, remove } = await testDatabase()
    onTestFinished(remove)
    const event = { type: 'accounts.sign_in_failed' as const, subject: null, data: { reason: 'refused' as const, userName: 'mật khẩu gõ nhầm' } }
    await expect(db.transaction((tx) => record(tx, system, event))).rejects.toThrow('userName')
  })
})
