#!/usr/bin/env node
// `npm run audit:verify`: checks the hash chain of the audit trail and names the first row that does not fit.
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { launch } from './lib/launch.mjs'
import { vietnamese } from './lib/messages.mjs'
import { at } from './lib/paths.mjs'
import { runMain } from './lib/say.mjs'

await runMain(async () => {
  await ensureInstalled(vietnamese)
  await ensureBuilt(['api'], vietnamese)
  await launch(at('apps', 'api', 'dist', 'verify-cli.js'), process.argv.slice(2))
})
