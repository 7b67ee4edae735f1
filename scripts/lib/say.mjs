/** The only place where scripts print their own words, so that tests can tell them from a tool's output. */

/** @param {string} text */
export const say = (text) => process.stdout.write(`${text}\n`)

/** @param {string} text */
export const complain = (text) => process.stderr.write(`\n${text}\n`)

/** An expected stop: the reader gets the sentence, not a stack of calls. */
export class Stop extends Error {}

/**
 * Runs a script's main function; a Stop ends with its sentence and exit code 1, a defect keeps its stack.
 * @param {() => Promise<number | void>} main resolves with the exit code, or nothing to leave it to the event loop
 */
export const runMain = async (main) => {
  try {
    const code = await main()
    if (code !== undefined) process.exit(code)
  } catch (error) {
    complain(error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error))
    process.exit(1)
  }
}
