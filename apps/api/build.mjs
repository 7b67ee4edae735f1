// Bundles the server and the checks of audit trail and figures into dist/. Only our own domain package goes into the bundle: other packages
// stay in node_modules, since some are native and others look for files beside themselves.
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const domain = join(here, '..', '..', 'packages', 'domain', 'src')

/** @type {import('esbuild').Plugin} */
const bundleDomain = {
  name: 'bundle-domain',
  setup: (bundle) => {
    bundle.onResolve({ filter: /^@ket-nap\/domain\// }, ({ path }) => ({
      path: join(domain, `${path.slice('@ket-nap/domain/'.length)}.ts`),
    }))
  },
}

// esbuild has printed each error with its place; a stack of calls would only hide them.
const fail = () => process.exit(1)

rmSync(join(here, 'dist'), { recursive: true, force: true })
await build({
  absWorkingDir: here,
  entryPoints: { main: 'src/main.ts', 'verify-cli': 'src/audit/verify-cli.ts', 'figures-cli': 'src/figures/figures-cli.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  plugins: [bundleDomain],
  sourcemap: true,
  logLevel: 'warning',
}).catch(fail)
