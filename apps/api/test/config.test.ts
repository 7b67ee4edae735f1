import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ensureDataDir, readConfig } from '../src/config.ts'

describe('the configuration', () => {
  it('needs nothing: this machine, port 3000, a file in ./data', () => {
    const config = readConfig({}, [])
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', dialect: 'sqlite', demo: false, cookieSecure: false, trustProxy: false })
    expect(config.databaseUrl).toBe(resolve('data/ket-nap.db'))
  })

  it('keeps a demonstration apart from real data', () => {
    expect(readConfig({}, ['--demo'])).toMatchObject({ demo: true, dataDir: resolve('data-demo') })
    expect(readConfig({ DATA_DIR: '/srv/x' }, ['--demo']).databaseUrl).toBe('/srv/x/ket-nap.db')
  })

  it('takes PostgreSQL by its address, and a file by its path', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://u@h/d' }, [])).toMatchObject({ dialect: 'postgres', databaseUrl: 'postgres://u@h/d' })
    expect(readConfig({ DATABASE_URL: 'file:other.db', DATA_DIR: '/srv' }, []).databaseUrl).toBe('/srv/other.db')
    expect(readConfig({ DATABASE_URL: 'sqlite:///srv/other.db' }, []).databaseUrl).toBe('/srv/other.db')
  })

  it('listens to the command line before the environment, and takes an empty variable as none', () => {
    expect(readConfig({ PORT: '4000' }, ['--port=8080']).port).toBe(8080)
    expect(readConfig({ PORT: '' }, []).port).toBe(3000)
  })

  it('takes an option with a space or an equals sign, and refuses one it does not know', () => {
    expect(readConfig({}, ['--port', '8080', '--data', '/srv/a', '--demo'])).toMatchObject({ port: 8080, dataDir: '/srv/a', demo: true })
    expect(readConfig({}, ['--data-dir=/srv/b']).dataDir).toBe('/srv/b')
    for (const argv of [['--prot=8080'], ['8080'], ['--port']]) {
      expect(() => readConfig({}, argv)).toThrow(/Không hiểu tùy chọn: .*--data-dir=/)
    }
  })

  it('trusts the proxies it is told of', () => {
    expect(['true', '2', '10.0.0.1'].map((value) => readConfig({ TRUST_PROXY: value }, []).trustProxy)).toEqual([true, 2, '10.0.0.1'])
  })

  it('names every variable that is wrong, in one sentence', () => {
    expect(() => readConfig({ PORT: 'ba nghìn', COOKIE_SECURE: 'có' }, [])).toThrow('Cấu hình không hợp lệ: PORT, COOKIE_SECURE.')
  })

  it('says what to do when the data folder cannot be made', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ket-nap-config-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    ensureDataDir(join(folder, 'a/b'))
    writeFileSync(join(folder, 'file'), '')
    chmodSync(join(folder, 'file'), 0o400)
    for (const place of [join(folder, 'file/data'), '/proc/ket-nap/data']) {
      expect(() => ensureDataDir(place)).toThrow(/Không ghi được vào thư mục dữ liệu .*DATA_DIR/)
    }
  })
})
