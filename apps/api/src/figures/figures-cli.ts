import { OperatorError, readConfig } from '../config.ts'
import { openReadOnly } from '../platform/db/open.ts'
import { figuresReport } from './figures-report.ts'
import { verifyFigures } from './recount.ts'

/** Exit code: 0 all right, 1 some figure is not, 2 could not be checked. */
const main = async (): Promise<number> => {
  const { db, close } = await openReadOnly(readConfig())
  try {
    const wrong = await verifyFigures(db)
    process.stdout.write(`${figuresReport(wrong)}\n`)
    return wrong.length === 0 ? 0 : 1
  } finally {
    await close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  const fault = error instanceof OperatorError ? error.message : `Không kiểm tra được các số đếm sẵn: ${String(error)}`
  process.stderr.write(`${fault}\n`)
  process.exitCode = 2
}
