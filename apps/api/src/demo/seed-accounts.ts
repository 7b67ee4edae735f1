import type { Place } from '@ket-nap/domain/access/grants'
import { idsOfPath } from '@ket-nap/domain/units/rules'
import { writeGrant } from '../access/service.ts'
import { insertAccount } from '../accounts/repository.ts'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import type { Actors } from './actors.ts'
import { districtKey } from './places.ts'
import type { Plan } from './plan.ts'
import { sampleAccounts } from './sample-accounts.ts'
import type { SampleAccount } from './sample-accounts.ts'
import { written } from './seed-units.ts'
import type { Written } from './seed-units.ts'

/** Accounts come first, so that whatever follows can be on record as theirs. */
export const writeAccounts = async (tx: Tx, passwordHash: string): Promise<Actors> => {
  const actors = new Map<string, Acting>()
  for (const { userName, displayName, role } of sampleAccounts) {
    const account = await insertAccount(tx, { id: newId(), userName, displayName, status: 'active', passwordHash })
    actors.set(userName, { accountId: account.id, name: displayName, role })
  }
  const by = written(actors, 'quantri')
  for (const [userName, { accountId, name }] of actors) {
    await record(tx, by, { type: 'accounts.created', subject: accountId, data: { userName, name } })
  }
  return actors
}

const granted = ({ place: { kind, key } }: SampleAccount, plan: Plan, { units, clusterIds, organisationIds }: Written) => {
  switch (kind) {
    case 'subtree':
      return { placeId: written(units, key).id, unit: written(units, key) }
    case 'cluster':
      return { placeId: written(clusterIds, key), unit: written(units, districtKey) }
    case 'organisation': {
      const beside = plan.organisations.find((organisation) => organisation.key === key)
      return { placeId: written(organisationIds, key), unit: written(units, beside?.unitKey ?? key) }
    }
  }
}

/** Gives each sample account its role where its work is. */
export const writeGrants = async (tx: Tx, actors: Actors, plan: Plan, there: Written, from: string): Promise<void> => {
  const by = written(actors, 'quantri')
  for (const account of sampleAccounts) {
    const { accountId } = written(actors, account.userName)
    const { placeId, unit } = granted(account, plan, there)
    const place: Place = { unitIds: idsOfPath(unit.path), clusterIds: [], organisationId: null }
    const { role } = account
    if (accountId !== null) {
      await writeGrant(tx, by, { id: newId(), accountId, role, placeKind: account.place.kind, placeId, from, until: null }, place)
    }
  }
}
