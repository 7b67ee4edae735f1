import type { Answer, Received } from '@ket-nap/domain/shared/endpoint'
import type { units } from '@ket-nap/domain/units/contract'
import type { UnitView } from '@ket-nap/domain/units/schema'
import { reachOf } from '../access/reach.ts'
import { getUnitFor, viewing } from './guards.ts'
import type { Caller, Services } from './guards.ts'
import { treeOn } from './repository.ts'
import { viewOf } from './view.ts'

type TreeQuery = Received<(typeof units)['tree']>['query']

/** The tree of a day, of what the reader may see by the tree of today. */
export const readTree = async (
  { db, clock }: Services,
  { actor }: Pick<Caller, 'actor'>,
  query: TreeQuery,
): Promise<Answer<(typeof units)['tree']>> => {
  const today = clock.today()
  const on = query.on ?? today
  const nodes = await treeOn(db, on, await reachOf(db, actor, 'units.view', today))
  return {
    on,
    units: nodes.map(({ id, kind, name, parentId, clusterId, outside }) => ({ id, kind, name, parentId, clusterId, outside })),
  }
}

export const readUnit = async (
  { db, clock }: Services,
  { actor }: Pick<Caller, 'actor'>,
  id: string,
): Promise<UnitView> => viewOf(db, await getUnitFor(db, actor, id, viewing, clock.today()))
