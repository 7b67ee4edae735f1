import { OperatorError, readConfig } from '../config.ts'
import { openReadOnly } from '../platform/db/open.ts'
import { reportText } from './verify-report.ts'
import { verifyChain } from './verify.ts'

/** Exit code: 0 whole, 1 broken, 2 could not be checked. */
const main = async (): Promise<number> => {
  const { db, close } = await openReadOnly(readConfig())
  try {
    const report = await verifyChain(db)
    process.stdout.write(`${reportText(report)}\n`)
    return report.break === null ? 0 : 1
  } finally {
    await close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  const fault = error instanceof OperatorError ? error.message : `Không kiểm tra được nhật ký: ${String(error)}`
  process.stderr.write(`${fault}\n`)
  process.exitCode = 2
}
