import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

/**
 * What zod carries along and no page uses: its writers of JSON Schema (the API document is made on the server) and its
 * English sentences (pages speak by code, lib/field-sentences.ts). 6 KiB on every first page; in the built pages they do
 * nothing.
 */
const slimZod = (): Plugin => ({
  name: 'slim-zod',
  apply: 'build',
  enforce: 'pre',
  load: (id) => {
    if (id.endsWith('/zod/v4/locales/en.js')) return "export default () => ({ localeError: () => 'invalid' })"
    // Writes the source of compiled checks, which app/zod-config.ts turns off.
    if (id.endsWith('/zod/v4/core/doc.js')) return 'export class Doc {}'
    if (!/zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/.test(id)) return undefined
    const names = [...readFileSync(id, 'utf8').matchAll(/^export (?:const|function|class) (\w+)/gm)].map(
      ([, name]) => name,
    )
    return names.map((name) => `export const ${name} = () => undefined`).join('\n')
  },
})

/** The package's own entry hands its development build, with all its warnings, to everybody. */
const builtRouter = {
  find: /^react-router$/,
  replacement: fileURLToPath(new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url)),
}

const vendor = ['react', 'react-dom', 'scheduler', 'react-router', '@tanstack', 'zod'].join('|')

export default defineConfig(({ command }) => ({
  plugins: [react(), slimZod()],
  resolve: { alias: command === 'build' ? [builtRouter] : [] },
  // Readable names while developing; in the built pages every name would travel twice, in the sheet and in the script.
  css: { modules: { generateScopedName: command === 'build' ? '[hash:base64:5]' : '[name]_[local]_[hash:base64:5]' } },
  build: {
    outDir: 'dist',
    // Every current browser knows modulepreload; the polyfill is code that everybody would load for nobody.
    modulePreload: { polyfill: false },
    // The content security policy allows files of ours only, no data: addresses.
    assetsInlineLimit: 0,
    // All styles together are as heavy as those of the first page in seven files.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs and what changes only when a library does, so that it stays in the browser's cache.
          groups: [
            { name: 'vendor', test: new RegExp(String.raw`node_modules[\\/](?:\.pnpm[\\/])?(${vendor})[@\\/+]`) },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3000' } } },
}))
