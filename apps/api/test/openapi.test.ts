import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testApi } from './app.ts'

const file = join(import.meta.dirname, '../openapi.json')

describe('the document of the API', () => {
  it('in the repository is the one the server gives: run with UPDATE_OPENAPI=1 to write it anew', async () => {
    const api = await testApi()
    const response = await api.app.inject('/api/openapi.json')
    const text = `${JSON.stringify(response.json(), null, 2)}\n`
    if (process.env['UPDATE_OPENAPI'] === '1') writeFileSync(file, text)
    expect(existsSync(file)).toBe(true)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text))
  })

  it('names every endpoint, who may call it, and the form of a refusal', async () => {
    const api = await testApi()
    type Operation = { 'x-access': string; responses: Record<string, { content: Record<string, unknown> }> }
    const document = (await api.app.inject('/api/openapi.json')).json<{ openapi: string; paths: Record<string, Record<string, Operation>> }>()
    expect(document.openapi).toBe('3.1.0')
    for (const { method, path, access } of api.app.endpoints) {
      const operation = document.paths[`/api${path.replaceAll(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()]
      expect(operation?.['x-access'], `${method} ${path}`).toBe(access)
      expect(Object.keys(operation?.responses['default']?.content ?? {})).toEqual(['application/problem+json'])
    }
  })

  it('can be read in a page that needs no script of others', async () => {
    const api = await testApi()
    const page = await api.app.inject('/api/docs')
    expect(page.statusCode).toBe(200)
    expect(page.payload).not.toMatch(/<script(?![^>]*src=)[^>]*>\s*\S/)
  })
})
