#!/usr/bin/env node
// `npm run dev`: the server restarts on change (arguments go to it, e.g. --demo), the pages reload through vite.
import { spawn } from 'node:child_process'
import { ensureInstalled } from './lib/install.mjs'
import { english } from './lib/messages.mjs'
import { at, bin } from './lib/paths.mjs'
import { runMain } from './lib/say.mjs'

await runMain(async () => {
  await ensureInstalled(english)
  const api = at('apps', 'api')
  const children = [
    spawn(bin('apps/api', 'tsx'), ['watch', '--clear-screen=false', 'src/main.ts', ...process.argv.slice(2)], {
      cwd: api,
      stdio: 'inherit',
    }),
    spawn(bin('apps/web', 'vite'), ['--clearScreen', 'false'], { cwd: at('apps', 'web'), stdio: 'inherit' }),
  ]
  const stop = () => children.forEach((child) => child.kill('SIGTERM'))
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // One half alone is of no use: when either ends, so does the other.
  const ended = children.map(
    (child) =>
      /** @type {Promise<number>} */ (
        new Promise((resolve) => {
          child.on('close', (code) => {
            stop()
            resolve(code ?? 0)
          })
        })
      ),
  )
  return Math.max(...(await Promise.all(ended)))
})
