import { candidates } from '@ket-nap/domain/candidates/contract'
import type { Feature } from '../platform/feature.ts'
import { serve } from '../platform/http/serve.ts'
import { createMemory } from '../platform/live/memory.ts'
import { findDuplicates } from './duplicates.ts'
import { listCandidates } from './listing.ts'
import { createCandidate, editCandidate, judgeCandidate, openCandidate, recordAct } from './service.ts'

export const candidatesFeature: Feature = {
  name: 'candidates',
  register: (api, dependencies) => {
    const { db, clock } = dependencies
    const memory = createMemory(db)
    serve(api, candidates.list, ({ actor, query, reply }) => {
      // A list is made field by field as the contract says (listing.ts); reading it over again cost a tenth of the answer.
      void reply.type('application/json; charset=utf-8').serializer((answer) => JSON.stringify(answer))
      return listCandidates({ db, clock, memory }, actor, query)
    })
    serve(api, candidates.duplicates, ({ actor, query }) => findDuplicates(db, actor, query, clock.today()))
    serve(api, candidates.create, ({ actor, by, body }) => createCandidate(dependencies, { actor, by }, body))
    serve(api, candidates.get, ({ actor, by, params }) => openCandidate(dependencies, { actor, by }, params.id))
    serve(api, candidates.edit, ({ actor, by, params, body }) => editCandidate(dependencies, { actor, by }, params.id, body))
    serve(api, candidates.judge, ({ actor, by, params, query }) => judgeCandidate(dependencies, { actor, by }, params.id, query.on))
    serve(api, candidates.record, ({ actor, by, params, body }) => recordAct(dependencies, { actor, by }, params.id, body))
  },
}
