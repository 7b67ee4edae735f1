import { eq } from 'drizzle-orm'
import { vietnamDayOf } from '@ket-nap/domain/shared/day'
import type { Instant } from '@ket-nap/domain/shared/day'
import type { Clock } from '../platform/clock.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import { demoInstallation } from './table.ts'

/** 9 a.m. in Việt Nam on the day of Công văn 1556-CV/HU: the sample district wakes up here. */
export const firstInstant: Instant = '2023-02-23T02:00:00.000Z'

const onlyRow = 1

/** A clock that goes on from the sample's own day; before it knows the installation it is the machine's. */
export interface DemoClock extends Clock {
  /** Takes up the offset kept in the database; false when this database is no sample district. */
  readonly resume: (db: Reads) => Promise<boolean>
}

export const createDemoClock = (machine: () => number = Date.now): DemoClock => {
  let offset = 0
  const now = (): Instant => new Date(machine() + offset).toISOString()
  return {
    now,
    today: () => vietnamDayOf(now()),
    resume: async (db) => {
      const [row] = await db.select().from(demoInstallation).where(eq(demoInstallation.id, onlyRow))
      if (row === undefined) return false
      offset = Date.parse(row.sampleStart) - Date.parse(row.machineStart)
      return true
    },
  }
}

/** Keeps at which instant of the machine the sample's time began. */
export const startTime = async (tx: Tx, machineStart: Instant, seed: number): Promise<void> => {
  await tx.insert(demoInstallation).values({ id: onlyRow, seed, machineStart, sampleStart: firstInstant })
}
