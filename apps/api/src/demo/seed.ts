import type { Instant } from '@ket-nap/domain/shared/day'
import { hasAccounts } from '../accounts/repository.ts'
import { hashPassword } from '../accounts/password-hash.ts'
import type { Database, Reads, Tx } from '../platform/db/database.ts'
import { withIds } from '../platform/ids.ts'
import { units } from '../units/table.ts'
import { firstInstant, startTime } from './clock.ts'
import { createSeededIds } from './ids.ts'
import { openJournal } from './journal.ts'
import { districtKey } from './places.ts'
import { planDistrict } from './plan.ts'
import type { Plan } from './plan.ts'
import { createRandom } from './random.ts'
import { samplePassword } from './sample-accounts.ts'
import { writeAccounts, writeGrants } from './seed-accounts.ts'
import { startTelling, tell, writePeople } from './seed-people.ts'
import { recordSetUp, writeAdjustments, writeQuotas, writeUnits, written } from './seed-units.ts'

export const defaultSeed = 15_562_023

/** When the office of the sample entered its units; everybody's way begins later. */
const setUpAt: Instant = '2020-03-02T01:00:00.000Z'

/** Neither an account nor a unit: nobody has begun to use this database. */
export const isEmpty = async (db: Reads): Promise<boolean> =>
  !(await hasAccounts(db)) && (await db.select({ id: units.id }).from(units).limit(1)).length === 0

type At = (instant: Instant) => Tx

/** The same transaction, in which it is another instant: the years of the sample are written in one. */
const atInstant = (tx: Tx, now: Instant): Tx => Object.assign(Object.create(tx) as Tx, { now })

/** The years of the sample: the set-up, then what happens to people, and between it what the office does. */
const writeYears = async (at: At, plan: Plan, passwordHash: string): Promise<void> => {
  const actors = await writeAccounts(at(setUpAt), passwordHash)
  const [administrator, office] = [written(actors, 'quantri'), written(actors, 'tochuc')]
  const there = await writeUnits(at(setUpAt), administrator, plan)
  await recordSetUp(at(setUpAt), administrator, written(there.units, districtKey))
  await writeGrants(at(setUpAt), actors, plan, there, '2020-03-02')
  const telling = await startTelling(at(setUpAt), plan, there, actors)
  const happenings = [...plan.happenings]
  const tellUntil = async (instant: Instant): Promise<Tx> => {
    const tx = at(instant)
    const journal = await openJournal(tx)
    const later = happenings.findIndex((happening) => happening.at >= instant)
    for (const happening of happenings.splice(0, later < 0 ? happenings.length : later)) tell(journal, telling, happening)
    await journal.write(tx)
    return tx
  }
  await writeQuotas(await tellUntil('2022-01-10T02:00:00.000Z'), office, plan, there, 2022)
  const quotas = await writeQuotas(await tellUntil('2023-01-05T02:00:00.000Z'), office, plan, there, 2023)
  await writeAdjustments(await tellUntil('2023-02-14T08:30:00.000Z'), office, there, quotas)
  await writePeople(await tellUntil(firstInstant), telling)
}

export interface SeedOptions {
  readonly seed?: number
  /** The machine's own time, from which the sample's time runs on. */
  readonly machineNow?: Instant
}

/**
 * Makes the sample district in an empty database, all of it or nothing; the same for the same seed, but for the hashes of
 * passwords. A database that holds anything is left as it is.
 * @returns whether it was empty
 */
export const seedDemo = async (db: Database, options: SeedOptions = {}): Promise<boolean> => {
  const { seed = defaultSeed, machineNow = new Date().toISOString() } = options
  if (!(await isEmpty(db))) return false
  const plan = planDistrict(seed)
  const passwordHash = await hashPassword(samplePassword)
  return db.transaction(async (tx) => {
    if (!(await isEmpty(tx))) return false
    const ids = createSeededIds(createRandom(seed + 1), setUpAt)
    const at: At = (instant) => {
      ids.advanceTo(instant)
      return atInstant(tx, instant)
    }
    await withIds(() => ids.next(), () => writeYears(at, plan, passwordHash))
    await startTime(tx, machineNow, seed)
    return true
  })
}
