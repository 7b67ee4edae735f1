import { can } from '@ket-nap/domain/access/grants'
import type { Actor } from '@ket-nap/domain/access/grants'
import type { settings } from '@ket-nap/domain/settings/contract'
import type { Settings } from '@ket-nap/domain/settings/schema'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import { findTop } from '../access/places.ts'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { announce } from '../platform/live/announce.ts'
import { readSettings, writeSettings } from './repository.ts'

type Change = Received<(typeof settings)['change']>['body']

/**
 * Chooses which date counts toward the quota. Every figure of every board hangs on it, so it needs a reason, and the
 * permission at the top of the tree.
 */
export const changeSettings = async (
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  actor: Actor,
  by: Acting,
  { version, countsBy, reason }: Change,
): Promise<Settings> =>
  db.transaction(async (tx) => {
    const top = await findTop(tx)
    if (top === null || !can(actor, 'settings.manage', top.place, clock.today())) throw problem('request.forbidden')
    const before = await readSettings(tx)
    if (before.version !== version)
      throw problem('request.stale', { detail: { yours: version, current: before.version } })
    await writeSettings(tx, { countsBy, reason, version: version + 1 })
    const changes = { countsBy: { from: before.countsBy, to: countsBy }, reason: { from: before.reason, to: reason } }
    await record(tx, by, { type: 'settings.changed', subject: null, data: { changes } }, top.place)
    await announce(tx, { topics: ['settings', 'board'], place: 'everywhere' })
    return readSettings(tx)
  })
