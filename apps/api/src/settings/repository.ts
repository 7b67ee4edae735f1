import { eq } from 'drizzle-orm'
import type { Settings } from '@ket-nap/domain/settings/schema'
import { countsByRule } from '@ket-nap/domain/settings/schema'
import type { Reads, Tx } from '../platform/db/database.ts'
import { settings } from './table.ts'

const onlyRow = 1

/** Nobody has decided otherwise: the date of the decision counts (rules.md 2.4). */
const untouched: Settings = { countsBy: 'decision', countsByRule, changedAt: null, reason: null, version: 1 }

/** The settings as they stand; pass a `tx` to judge on them. */
export const readSettings = async (db: Reads): Promise<Settings> => {
  const [row] = await db.select().from(settings).where(eq(settings.id, onlyRow))
  if (row === undefined) return untouched
  const { countsBy, changedAt, reason, version } = row
  return { countsBy, countsByRule, changedAt, reason, version }
}

export const writeSettings = async (
  tx: Tx,
  next: Pick<Settings, 'countsBy' | 'version'> & { readonly reason: string },
): Promise<void> => {
  const row = { ...next, changedAt: tx.now }
  await tx
    .insert(settings)
    .values({ id: onlyRow, ...row })
    .onConflictDoUpdate({ target: settings.id, set: row })
}
