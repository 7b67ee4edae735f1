import { OperatorError } from '../config.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { createDemoClock } from './clock.ts'
import { accountsTable } from './sample-accounts.ts'
import { isEmpty, seedDemo } from './seed.ts'

export interface Demo {
  /** Runs on from the sample's own day; to be given to the database before it is opened. */
  readonly clock: Clock
  /** Makes the sample district if the database is empty, and sets its clock. */
  readonly prepare: (db: Database, say: (text: string) => void) => Promise<void>
  /** The sample accounts, for the terminal. */
  readonly accounts: () => string
}

/** What `--demo` adds to the start of the program. */
export const createDemo = (): Demo => {
  const clock = createDemoClock()
  return {
    clock,
    prepare: async (db, say) => {
      if (await clock.resume(db)) return
      if (!(await isEmpty(db))) {
        throw new OperatorError(
          'Thư mục dữ liệu này đã có dữ liệu thật, không phải huyện mẫu. Hãy chạy không có --demo, hoặc đặt DATA_DIR tới thư mục khác.',
        )
      }
      say('Đang tạo huyện mẫu, xin chờ một lát …')
      await seedDemo(db)
      await clock.resume(db)
    },
    accounts: accountsTable,
  }
}
