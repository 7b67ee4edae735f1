import { actNames } from '@ket-nap/domain/candidates/acts'
import type { ActDetails } from '@ket-nap/domain/candidates/fold'
import { stages } from '@ket-nap/domain/candidates/stages'
import type { Because } from '@ket-nap/domain/shared/because'
import { organisationKinds } from '@ket-nap/domain/units/schema'
import { kit } from '../platform/db/kit.ts'
import { organisations, units } from '../units/table.ts'

/** A candidacy: what is written of the person, and the fold of its acts, kept with them in one transaction. */
export const candidates = kit.table(
  'candidates',
  {
    id: kit.id().primaryKey(),
    fullName: kit.text().notNull(),
    /** fold(fullName): search and duplicates. */
    searchKey: kit.text().notNull(),
    /** Vietnamese order, given name first. */
    sortKey: kit.text().notNull(),
    gender: kit.oneOf(['male', 'female']).notNull(),
    /** A partial day: year, month or day. */
    bornOn: kit.text().notNull(),
    ethnicity: kit.text().notNull(),
    religion: kit.text().notNull(),
    occupation: kit.text().notNull(),
    workplace: kit.text().notNull(),
    residence: kit.text().notNull(),
    originOrganisationId: kit.id().references(() => organisations.id),
    originKind: kit.oneOf(organisationKinds),
    unitId: kit
      .id()
      .notNull()
      .references(() => units.id),
    stage: kit.oneOf(stages).notNull(),
    stageSince: kit.day().notNull(),
    enteredOn: kit.day().notNull(),
    returned: kit.bool().notNull(),
    returnedTimes: kit.int().notNull(),
    decidedOn: kit.day(),
    ceremonyOn: kit.day(),
    version: kit.int().notNull(),
  },
  (table) => [
    // The list walks one of these three in its order, or counts along it, and looks at no row that it does not show.
    kit.index('candidates_sort_idx').on(table.sortKey, table.id, table.searchKey),
    kit.index('candidates_stage_idx').on(table.stage, table.sortKey, table.id, table.searchKey),
    kit.index('candidates_unit_stage_idx').on(table.unitId, table.stage, table.searchKey, table.sortKey, table.id),
    kit.index('candidates_search_idx').on(table.searchKey),
    kit.index('candidates_decided_idx').on(table.decidedOn, table.unitId),
    kit.index('candidates_ceremony_idx').on(table.ceremonyOn, table.unitId),
  ],
)

/** Everything that happened to a candidacy, in the order recorded; rows are only ever added. */
export const candidateActs = kit.table(
  'candidate_acts',
  {
    id: kit.id().primaryKey(),
    candidateId: kit
      .id()
      .notNull()
      .references(() => candidates.id),
    seq: kit.int().notNull(),
    name: kit.oneOf(actNames as unknown as readonly [string, ...string[]]).notNull(),
    happenedOn: kit.day().notNull(),
    recordedAt: kit.instant().notNull(),
    recordedById: kit.id(),
    /** The name as it was then. */
    recordedBy: kit.text().notNull(),
    documentNumber: kit.text(),
    documentOn: kit.day(),
    documentSigner: kit.text(),
    note: kit.text().notNull(),
    reason: kit.text().notNull(),
    /** The rule set of the day of the act (rules.md 7.1). */
    ruleSetId: kit.text().notNull(),
    warnings: kit.json<readonly Because[]>().notNull(),
    details: kit.json<ActDetails>().notNull(),
  },
  (table) => [kit.uniqueIndex('candidate_acts_seq_unique').on(table.candidateId, table.seq)],
)

/** The fold's spans: who was at which stage in which cell on any past day. Rewritten with each act of the candidacy. */
export const stageSpans = kit.table(
  'stage_spans',
  {
    candidateId: kit
      .id()
      .notNull()
      .references(() => candidates.id),
    ordinal: kit.int().notNull(),
    unitId: kit
      .id()
      .notNull()
      .references(() => units.id),
    stage: kit.oneOf(stages).notNull(),
    from: kit.day().notNull(),
    until: kit.day(),
  },
  (table) => [
    kit.primaryKey({ columns: [table.candidateId, table.ordinal] }),
    kit.index('stage_spans_day_idx').on(table.until, table.from, table.unitId, table.stage),
  ],
)
