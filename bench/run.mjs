#!/usr/bin/env node
// `npm run bench`: measures the product against bare Fastify and raw SQLite in one run; `-- --province` also with 200,000 people. Never part of `npm test`.
import { ensureInstalled } from '../scripts/lib/install.mjs'
import { english } from '../scripts/lib/messages.mjs'
import { at, bin } from '../scripts/lib/paths.mjs'
import { run } from '../scripts/lib/run.mjs'
import { runMain } from '../scripts/lib/say.mjs'

await runMain(async () => {
  await ensureInstalled(english)
  return run(bin('apps/api', 'tsx'), ['--tsconfig', at('bench', 'tsconfig.json'), at('bench', 'main.ts'), ...process.argv.slice(2)])
})
