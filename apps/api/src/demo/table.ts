import { kit } from '../platform/db/kit.ts'

/** One row in the database of a sample district, none in any other: how its time runs beside that of the machine. */
export const demoInstallation = kit.table('demo_installation', {
  id: kit.int().primaryKey(),
  seed: kit.int().notNull(),
  machineStart: kit.instant().notNull(),
  sampleStart: kit.instant().notNull(),
})
