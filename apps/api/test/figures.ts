import { verifyFigures } from '../src/figures/recount.ts'
import type { BeforeCommit } from '../src/platform/db/database.ts'

const counted = ['candidates', 'stage_spans', 'units', 'unit_changes', 'stage_counters', 'admission_counters']

/** In every test: refuses a transaction after which a counter says something else than the rows it counts. */
export const demandFigures: BeforeCommit = async (tx, written) => {
  if (!counted.some((table) => written.has(table))) return
  const wrong = await verifyFigures(tx)
  if (wrong.length > 0) throw new Error(`The counters were not kept: ${JSON.stringify(wrong.slice(0, 5))}`)
}
