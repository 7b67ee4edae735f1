#!/usr/bin/env node
// `npm test`: everything, each step in turn, all of them even when one fails. The last line is the sum of the steps'
// own reports. `npm test -- --list`, `npm test -- --only=api-sqlite,web`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { english } from './lib/messages.mjs'
import { ensureRequirements } from './lib/requirements.mjs'
import { exitOnSignal } from './lib/run.mjs'
import { complain, runMain, say, Stop } from './lib/say.mjs'
import { chooseSteps, steps } from './lib/steps.mjs'
import { addUp, closingLine } from './lib/totals.mjs'

/** @typedef {import('./lib/totals.mjs').Totals} Totals */

const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/**
 * @param {import('./lib/steps.mjs').Step} step
 * @param {string} reports
 * @returns {Promise<Totals>}
 */
const takeStep = async (step, reports) => {
  try {
    return await step.go(reports)
  } catch (error) {
    complain(error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error))
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** @param {readonly import('./lib/steps.mjs').Step[]} chosen */
const takeSteps = async (chosen) => {
  const reports = mkdtempSync(join(tmpdir(), 'ket-nap-reports-'))
  process.on('exit', () => rmSync(reports, { recursive: true, force: true }))
  const results = []
  for (const step of chosen) {
    say(`\n━━━ ${step.title} (${step.id})`)
    const since = Date.now()
    const totals = await takeStep(step, reports)
    const time = seconds(since)
    say(`━━━ ${step.title}: ${closingLine(totals)} — ${time}`)
    results.push({ step, totals, time })
  }
  return results
}

await runMain(async () => {
  const { chosen, unknown } = chooseSteps(process.argv.slice(2))
  if (unknown.length > 0) throw new Stop(`Unknown: ${unknown.join(' ')}. See npm test -- --list`)
  if (process.argv.includes('--list')) {
    for (const { id, title } of steps) say(`${id.padEnd(14)}${title}`)
    return 0
  }
  exitOnSignal()
  const since = Date.now()
  await ensureInstalled(english)
  await ensureRequirements([...new Set(chosen.flatMap(({ needs }) => needs))])
  const results = await takeSteps(chosen)
  const total = addUp(results.map(({ totals }) => totals))
  say(`\n━━━ All steps — ${seconds(since)}`)
  for (const { step, totals, time } of results) {
    say(`${totals.failed > 0 ? '✗' : '✓'} ${step.title.padEnd(40)}${closingLine(totals).padEnd(28)}${time}`)
  }
  say(`\n${closingLine(total)}`)
  return total.failed === 0 ? 0 : 1
})
