#!/usr/bin/env node
// `npm run figures:verify`: counts everybody anew and names each kept figure that says something else.
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { launch } from './lib/launch.mjs'
import { vietnamese } from './lib/messages.mjs'
import { at } from './lib/paths.mjs'
import { runMain } from './lib/say.mjs'

await runMain(async () => {
  await ensureInstalled(vietnamese)
  await ensureBuilt(['api'], vietnamese)
  await launch(at('apps', 'api', 'dist', 'figures-cli.js'), process.argv.slice(2))
})
