import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { testApi } from '../../../test/app.ts'
import { buildApp } from '../../app.ts'

const builtWeb = () => {
  const webDir = mkdtempSync(join(tmpdir(), 'ket-nap-web-'))
  onTestFinished(() => rmSync(webDir, { recursive: true }))
  mkdirSync(join(webDir, 'assets'))
  writeFileSync(join(webDir, 'index.html'), '<title>Kết nạp</title>')
  writeFileSync(join(webDir, 'assets/app-abc123.js'), 'export {}')
  return testApi({ config: { webDir } })
}

describe('the web application', () => {
  it('is served at every address that is a page of it, always fresh', async () => {
    const api = await builtWeb()
    for (const address of ['/', '/candidates/01890000', '/a/b?c=d']) {
      const response = await api.app.inject(address)
      expect(response.payload).toBe('<title>Kết nạp</title>')
      expect(response.headers['cache-control']).toBe('no-cache')
      expect(response.headers['content-type']).toContain('text/html')
    }
  })

  it('lets the browser keep files with a hash in their name', async () => {
    const api = await builtWeb()
    const response = await api.app.inject('/assets/app-abc123.js')
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('is not given in place of an answer of the API', async () => {
    const api = await builtWeb()
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      const response = await api.anonymous.send(method, '/api/nowhere')
      expect(response.json()).toMatchObject({ status: 404, code: 'request.not_found' })
    }
    expect((await api.app.inject('/api')).headers['content-type']).toContain('problem+json')
    expect((await api.app.inject('/api/health')).json()).toEqual({ status: 'ok' })
  })

  it('is not given in place of a file that is gone, or of an answer to a write', async () => {
    const api = await builtWeb()
    expect((await api.app.inject('/assets/app-old.js')).statusCode).toBe(404)
    expect((await api.app.inject({ method: 'POST', url: '/candidates' })).json()).toMatchObject({ code: 'request.not_found' })
    expect((await api.app.inject('/../package.json')).payload).not.toContain('dependencies')
  })

  it('says what to do when it was not built', async () => {
    const api = await testApi({ config: { webDir: '/nowhere' } })
    const response = await api.app.inject('/')
    expect(response.statusCode).toBe(503)
    expect(response.payload).toContain('chưa được dựng')
  })
})

describe('the state of the server', () => {
  it('is told to whoever watches over it', async () => {
    const api = await testApi()
    expect((await api.app.inject('/api/health')).json()).toEqual({ status: 'ok' })
    expect((await api.app.inject('/api/ready')).json()).toEqual({ status: 'ready' })
  })

  it('is not ready when the database does not answer', async () => {
    const api = await testApi()
    const gone = () => {
      throw new Error('gone')
    }
    const broken = { ...api.dependencies, db: { ...api.db, select: gone } }
    const app = await buildApp(broken)
    expect((await app.inject('/api/ready')).json()).toMatchObject({ status: 503, code: 'request.unavailable' })
    expect((await app.inject('/api/health')).statusCode).toBe(200)
    await app.close()
  })
})
