import { stageGroups, stages } from '@ket-nap/domain/candidates/stages'
import { organisationKinds } from '@ket-nap/domain/units/schema'
import { kit } from '../platform/db/kit.ts'

// What boards and long lists count of today, kept in the transaction of each act, so that asking costs as much as the answer
// is long, however many people and cells there are. Each unit has the people of everything below it as well; people of a
// unit that has ended are counted where the board counts them (standing.ts). Rows of 0 may stay.
// No foreign key: the rows are derived, of ids that are checked where they come from.

const origins = [...organisationKinds, 'none'] as const

/** People who are at a stage now. */
export const stageCounters = kit.table(
  'stage_counters',
  {
    unitId: kit.id().notNull(),
    /** Of the stage: the board stacks by groups, and comparing sixteen names for each row cost it the half of its time. */
    stageGroup: kit.oneOf(stageGroups).notNull(),
    stage: kit.oneOf(stages).notNull(),
    origin: kit.oneOf(origins).notNull(),
    people: kit.int().notNull(),
  },
  (table) => [
    kit.primaryKey({ columns: [table.unitId, table.stage, table.origin] }),
    // Has all that the board's rows need.
    kit.index('stage_counters_board_idx').on(table.unitId, table.stageGroup, table.people),
  ],
)

/** People who came to count in a month `'YYYY-MM'`, by each of the two dates the settings may name. */
export const admissionCounters = kit.table(
  'admission_counters',
  {
    unitId: kit.id().notNull(),
    countsBy: kit.oneOf(['decision', 'ceremony']).notNull(),
    month: kit.text().notNull(),
    origin: kit.oneOf(origins).notNull(),
    people: kit.int().notNull(),
  },
  (table) => [
    kit.primaryKey({ columns: [table.unitId, table.countsBy, table.month, table.origin] }),
    kit.index('admission_counters_board_idx').on(table.unitId, table.countsBy, table.month, table.people),
  ],
)
