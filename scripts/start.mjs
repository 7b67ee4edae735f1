#!/usr/bin/env node
// `npm start`: installs and builds what is missing, then becomes the server. `npm start -- --demo --port=8080`.
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { launch } from './lib/launch.mjs'
import { vietnamese } from './lib/messages.mjs'
import { at } from './lib/paths.mjs'
import { runMain } from './lib/say.mjs'

await runMain(async () => {
  await ensureInstalled(vietnamese)
  await ensureBuilt(['api', 'web'], vietnamese)
  await launch(at('apps', 'api', 'dist', 'main.js'), process.argv.slice(2))
})
