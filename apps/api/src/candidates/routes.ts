import { candidates } from '@ket-nap/domain/candidates/contract'
import type { Feature } from '../platform/feature.ts'
import { serve } from '../platform/http/serve.ts'
import { findDuplicates } from './duplicates.ts'
import { listCandidates } from './listing.ts'
import { createCandidate, editCandidate, judgeCandidate, openCandidate, recordAct } from './service.ts'

export const candidatesFeature: Feature = {
  name: 'candidates',
  register: (api, dependencies) => {
    const { db, clock } = dependencies
    serve(api, candidates.list, ({ actor, query }) => listCandidates(dependencies, actor, query))
    serve(api, candidates.duplicates, ({ actor, query }) => findDuplicates(db, actor, query, clock.today()))
    serve(api, candidates.create, ({ actor, by, body }) => createCandidate(dependencies, { actor, by }, body))
    serve(api, candidates.get, ({ actor, by, params }) => openCandidate(dependencies, { actor, by }, params.id))
    serve(api, candidates.edit, ({ actor, by, params, body }) => editCandidate(dependencies, { actor, by }, params.id, body))
    serve(api, candidates.judge, ({ actor, by, params, query }) => judgeCandidate(dependencies, { actor, by }, params.id, query.on))
    serve(api, candidates.record, ({ actor, by, params, body }) => recordAct(dependencies, { actor, by }, params.id, body))
  },
}
