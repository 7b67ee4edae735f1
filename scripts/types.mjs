#!/usr/bin/env node
// `npm run types`: the TypeScript check of every package; goes on after a failure so that one run shows everything.
import { at, bin } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { runMain, say } from './lib/say.mjs'

const projects = ['packages/domain', 'apps/api', 'apps/web', 'e2e', 'tooling', 'scripts', 'bench']

await runMain(async () => {
  const failed = []
  for (const project of projects) {
    const code = await run(bin('.', 'tsc'), ['-p', at(project)])
    if (code !== 0) failed.push(project)
  }
  say(failed.length === 0 ? `Types hold in ${projects.join(', ')}.` : `Types do not hold in ${failed.join(', ')}.`)
  return failed.length === 0 ? 0 : 1
})
