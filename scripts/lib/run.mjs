import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { accessSync, constants as fs } from 'node:fs'
import { root } from './paths.mjs'

/** @typedef {{ cwd?: string, env?: Record<string, string | undefined> }} RunOptions undefined takes a variable away */

const handled = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

let running = 0

/** Between two commands a signal ends us through process.exit, for the same reason as below. */
export const exitOnSignal = () => {
  for (const signal of handled) {
    process.on(signal, () => {
      if (running === 0) process.exit(128 + constants.signals[signal])
    })
  }
}

/**
 * Runs a command with our own terminal and resolves with its exit code. A signal to us is handed on to it, and once it
 * has ended we end too, through process.exit, so that 'exit' handlers (the throw-away PostgreSQL) still clean up.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} 127 when the command does not exist
 */
export const run = (command, args, { cwd = root, env = {} } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' })
    /** @type {NodeJS.Signals | undefined} */
    let asked
    running += 1
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => {
      asked ??= signal
      child.kill(signal)
    }
    for (const signal of handled) process.on(signal, handOn)
    /** @param {number} code */
    const done = (code) => {
      for (const signal of handled) process.off(signal, handOn)
      running -= 1
      if (asked) process.exit(128 + constants.signals[asked])
      resolve(code)
    }
    child.on('error', () => done(127))
    child.on('close', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })

/**
 * Runs a short command without showing it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {{ ok: boolean, text: string }} text is both outputs, joined
 */
export const ask = (command, args, { cwd = root, env = {} } = {}) => {
  const result = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' })
  return { ok: result.status === 0, text: `${result.stdout ?? ''}${result.stderr ?? ''}`.trim() }
}

/**
 * @param {string} command
 * @returns {string | undefined} absolute path of the command on PATH
 */
export const findCommand = (command) => {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, command)
    try {
      accessSync(path, fs.X_OK)
      return path
    } catch {
      // not in this folder
    }
  }
  return undefined
}
