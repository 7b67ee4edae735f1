import { system, record } from '../apps/api/src/audit/record.ts'
import { announce } from '../apps/api/src/platform/live/announce.ts'
import type { Database } from '../apps/api/src/platform/db/database.ts'
import { openConnection } from '../apps/api/src/platform/db/sqlite-connection.ts'
import { rebuildFigures } from '../apps/api/src/figures/recount.ts'

/** The district this many times under one committee, and its people this many times in those cells. */
const copies = { units: 20, people: 100 } as const

type Connection = ReturnType<typeof openConnection>

/** The id of a copy: its number instead of the first eight letters; copy 0 is the original. */
const copied = (id: string, copy: string): string => `iif(${copy} = 0, ${id}, printf('%08x', ${copy}) || substr(${id}, 9))`

/** `/top/base/` or `/top/base/cell/`, of ids 36 long; the top has no copy. */
const copiedPath =
  `substr(path, 1, 38) || ${copied('substr(path, 39, 36)', ':unit')} || '/'` +
  ` || iif(length(path) > 76, ${copied('substr(path, 76, 36)', ':unit')} || '/', '')`

const inPlaceOf: Readonly<Record<string, string>> = {
  path: copiedPath,
  parent_id: `iif(parent_id = :top, parent_id, ${copied('parent_id', ':unit')})`,
  unit_id: copied('unit_id', ':unit'),
  candidate_id: copied('candidate_id', ':person'),
}

/** Copies rows of a table, with the columns it has; the temporary table `originals` has the ids of those. */
const copying = (db: Connection, table: string, id: string, copy: string) => {
  const columns = db.prepare<[string], { name: string }>('select name from pragma_table_info(?)').all(table)
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const values = columns.map(({ name }) => (name === 'id' ? copied('id', copy) : (inPlaceOf[name] ?? `"${name}"`))).join(', ')
  return db.prepare(`insert into ${table} (${names}) select ${values} from ${table} where ${id} in (select id from temp.originals)`)
}

const copyUnits = (db: Connection, top: string): void => {
  const statements = [
    copying(db, 'units', 'id', ':unit'),
    copying(db, 'unit_periods', 'unit_id', ':unit'),
    copying(db, 'quotas', 'unit_id', ':unit'),
  ]
  for (let unit = 1; unit < copies.units; unit += 1) for (const statement of statements) statement.run({ unit, top })
}

const copyPeople = (db: Connection): void => {
  const statements = [copying(db, 'candidates', 'id', ':person'), copying(db, 'stage_spans', 'candidate_id', ':person')]
  for (let person = 1; person < copies.people; person += 1) {
    for (const statement of statements) statement.run({ person, unit: person % copies.units })
  }
}

/**
 * M of the measurements, grown from the district: 1,200 base organisations, 8,000 cells, 200,000 people, of whom the copies
 * have no acts. Names come a hundred times each.
 */
export const growToProvince = async (db: Database, file: string, top: string): Promise<void> => {
  const raw = openConnection(file)
  raw.transaction(() => {
    raw.prepare('create temp table originals as select id from units where id <> ? union all select id from candidates').run(top)
    copyUnits(raw, top)
    copyPeople(raw)
  })()
  raw.close()
  await db.transaction(async (tx) => {
    await rebuildFigures(tx)
    await record(tx, system, { type: 'units.dissolved', subject: null, data: { on: '2020-01-01', reason: 'Đo tốc độ' } })
    await announce(tx, { topics: ['units', 'board'], place: 'everywhere' })
  })
}
