import { deskThatReached, forwardActs, isForwardAct } from '@ket-nap/domain/candidates/acts'
import type { Desk } from '@ket-nap/domain/candidates/acts'
import { isBase } from '@ket-nap/domain/units/rules'
import type { Acting } from '../audit/record.ts'
import type { PlannedAct } from './acts-plan.ts'
import type { Plan } from './plan.ts'
import { sampleAccounts } from './sample-accounts.ts'
import { written } from './seed-units.ts'

/** The sample accounts, by their user names, as the journal names them. */
export type Actors = ReadonlyMap<string, Acting>

/** Who writes for a unit or an organisation: its sample account, or somebody of whom only the name is known. */
export const actorFor = (plan: Plan, actors: Actors, key: string): Acting => {
  const account = sampleAccounts.find(({ place, role }) => place.key === key && role !== 'overseer')
  return account === undefined ? { accountId: null, name: written(plan.officers, key) } : written(actors, account.userName)
}

const baseKeyOf = (plan: Plan, key: string): string => {
  const unit = plan.units.find((one) => one.key === key)
  return unit === undefined || isBase(unit.kind) || unit.parentKey === null ? key : baseKeyOf(plan, unit.parentKey)
}

const deskOf = ({ act, toStage }: PlannedAct): Desk => {
  if (isForwardAct(act)) return forwardActs[act].desk
  if (act === 'return_dossier') return 'office'
  return toStage === undefined ? 'cell' : deskThatReached(toStage)
}

/** Who records an act about somebody of this cell. */
export const actorOfAct = (plan: Plan, actors: Actors, act: PlannedAct, cellKey: string): Acting => {
  switch (deskOf(act)) {
    case 'cell':
      return actorFor(plan, actors, cellKey)
    case 'base':
      return actorFor(plan, actors, baseKeyOf(plan, cellKey))
    // The office enters the decisions from the minutes of the committee's session.
    case 'office':
    case 'committee':
      return written(actors, 'tochuc')
  }
}
