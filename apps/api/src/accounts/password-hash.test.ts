import { describe, expect, it } from 'vitest'
import { fitsPassword, hashPassword, isOutdated, nobodysHash } from './password-hash.ts'

describe('a password hash', () => {
  it('fits only its password, and nobody’s fits nothing', async () => {
    const stored = await hashPassword('ruộng lúa chín')
    expect(await fitsPassword(stored, 'ruộng lúa chín')).toBe(true)
    expect(await fitsPassword(stored, 'ruộng lúa chin')).toBe(false)
    expect(await fitsPassword(null, 'ruộng lúa chín')).toBe(false)
  })

  it('is never the same twice', async () => {
    expect(await hashPassword('ruộng lúa chín')).not.toBe(await hashPassword('ruộng lúa chín'))
  })

  it('of an unknown name costs what a real one costs', async () => {
    expect(isOutdated(nobodysHash)).toBe(false)
    expect(isOutdated(await hashPassword('ruộng lúa chín'))).toBe(false)
    expect(isOutdated('$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHQ$abc')).toBe(true)
  })
})
