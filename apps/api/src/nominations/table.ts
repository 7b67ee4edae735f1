import { kit } from '../platform/db/kit.ts'
import { candidates } from '../candidates/table.ts'
import { organisations, units } from '../units/table.ts'

/** A mass organisation's proposal to a cell, and what became of it. */
export const nominations = kit.table(
  'nominations',
  {
    id: kit.id().primaryKey(),
    organisationId: kit
      .id()
      .notNull()
      .references(() => organisations.id),
    unitId: kit
      .id()
      .notNull()
      .references(() => units.id),
    fullName: kit.text().notNull(),
    searchKey: kit.text().notNull(),
    sortKey: kit.text().notNull(),
    gender: kit.oneOf(['male', 'female']).notNull(),
    bornOn: kit.text().notNull(),
    workplace: kit.text().notNull(),
    residence: kit.text().notNull(),
    resolutionNumber: kit.text().notNull(),
    resolutionOn: kit.day().notNull(),
    note: kit.text().notNull(),
    nominatedOn: kit.day().notNull(),
    nominatedAt: kit.instant().notNull(),
    nominatedById: kit.id(),
    status: kit.oneOf(['waiting', 'accepted', 'declined', 'withdrawn']).notNull(),
    answeredOn: kit.day(),
    declineReason: kit.text().notNull(),
    candidateId: kit.id().references(() => candidates.id),
    version: kit.int().notNull(),
  },
  (table) => [
    kit.index('nominations_organisation_idx').on(table.organisationId, table.status),
    kit.index('nominations_unit_idx').on(table.unitId, table.status, table.nominatedAt),
    kit.index('nominations_search_idx').on(table.searchKey),
    kit.index('nominations_candidate_idx').on(table.candidateId),
  ],
)
