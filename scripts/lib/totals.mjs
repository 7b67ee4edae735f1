import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @type {Totals} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {readonly Totals[]} all
 * @returns {Totals}
 */
export const addUp = (all) =>
  all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    nothing,
  )

/** @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile */

/**
 * @param {{ testResults: VitestFile[] }} report of vitest's json reporter
 * @returns {Totals} a file that could not even be loaded counts as one failure
 */
export const readVitest = ({ testResults }) =>
  addUp(
    testResults.map(({ status, assertionResults }) => {
      const passed = assertionResults.filter((test) => test.status === 'passed').length
      const failed = assertionResults.filter((test) => test.status === 'failed').length
      const skipped = assertionResults.length - passed - failed
      return { passed, failed: status === 'failed' && failed === 0 ? 1 : failed, skipped }
    }),
  )

/** @typedef {{ expected: number, unexpected: number, flaky: number, skipped: number }} PlaywrightStats */

/**
 * @param {{ stats: PlaywrightStats, errors?: unknown[] }} report of playwright's json reporter
 * @returns {Totals} a journey that passed only when repeated counts as failed
 */
export const readPlaywright = ({ stats, errors = [] }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
})

/**
 * The truth about one step, from its report and its exit code: a failure that no report tells of is still one.
 * @param {{ code: number, report?: string, read?: (report: any) => Totals }} step report: absolute path of a JSON file;
 *   none for a step that is one check in itself
 * @returns {Totals}
 */
export const judgeStep = ({ code, report, read }) => {
  const check = code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }
  if (!report || !read) return check
  if (!existsSync(report)) return { ...nothing, failed: 1 }
  const totals = read(JSON.parse(readFileSync(report, 'utf8')))
  const ranNone = totals.passed + totals.failed + totals.skipped === 0
  return (code !== 0 && totals.failed === 0) || ranNone ? { ...totals, failed: totals.failed + 1 } : totals
}

/** @param {Totals} totals */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
