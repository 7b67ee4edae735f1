import { units } from '@ket-nap/domain/units/contract'
import type { Feature } from '../platform/feature.ts'
import { serve } from '../platform/http/serve.ts'
import { changeUnitCluster, foundUnit, moveUnit, renameUnit } from './changes.ts'
import { changeCluster, createCluster, readClusters } from './clusters.ts'
import { createOrganisation, readOrganisations } from './organisations.ts'
import { dissolveUnit, mergeUnit, splitUnit } from './reorganisation.ts'
import { readTree, readUnit } from './service.ts'

export const unitsFeature: Feature = {
  name: 'units',
  register: (api, services) => {
    serve(api, units.tree, ({ query, ...caller }) => readTree(services, caller, query))
    serve(api, units.clusters, (caller) => readClusters(services, caller))
    serve(api, units.createCluster, ({ body, ...caller }) => createCluster(services, caller, body))
    serve(api, units.changeCluster, ({ params, body, ...caller }) => changeCluster(services, caller, params.id, body))
    serve(api, units.organisations, ({ query, ...caller }) => readOrganisations(services, caller, query))
    serve(api, units.createOrganisation, ({ body, ...caller }) => createOrganisation(services, caller, body))
    serve(api, units.get, ({ params, ...caller }) => readUnit(services, caller, params.id))
    serve(api, units.found, ({ body, ...caller }) => foundUnit(services, caller, body))
    serve(api, units.rename, ({ params, body, ...caller }) => renameUnit(services, caller, params.id, body))
    serve(api, units.move, ({ params, body, ...caller }) => moveUnit(services, caller, params.id, body))
    serve(api, units.setCluster, ({ params, body, ...caller }) => changeUnitCluster(services, caller, params.id, body))
    serve(api, units.merge, ({ params, body, ...caller }) => mergeUnit(services, caller, params.id, body))
    serve(api, units.split, ({ params, body, ...caller }) => splitUnit(services, caller, params.id, body))
    serve(api, units.dissolve, ({ params, body, ...caller }) => dissolveUnit(services, caller, params.id, body))
  },
}
