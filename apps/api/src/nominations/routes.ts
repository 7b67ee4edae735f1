import { nominations } from '@ket-nap/domain/nominations/contract'
import type { Feature } from '../platform/feature.ts'
import { serve } from '../platform/http/serve.ts'
import { acceptNomination, declineNomination } from './answering.ts'
import { listPlaces } from './places.ts'
import { listReceived } from './received.ts'
import { checkNominee, listOwn, nominate, withdrawNomination } from './service.ts'

export const nominationsFeature: Feature = {
  name: 'nominations',
  register: (api, dependencies) => {
    serve(api, nominations.places, ({ actor }) => listPlaces(dependencies, actor))
    serve(api, nominations.check, ({ actor, query }) => checkNominee(dependencies, actor, query))
    serve(api, nominations.create, ({ actor, by, body }) => nominate(dependencies, { actor, by }, body))
    serve(api, nominations.own, ({ actor, query }) => listOwn(dependencies, actor, query))
    serve(api, nominations.withdraw, ({ actor, by, params, body }) => withdrawNomination(dependencies, { actor, by }, params.id, body))
    serve(api, nominations.received, ({ actor, query }) => listReceived(dependencies, actor, query))
    serve(api, nominations.accept, ({ actor, by, params, body }) => acceptNomination(dependencies, { actor, by }, params.id, body))
    serve(api, nominations.decline, ({ actor, by, params, body }) => declineNomination(dependencies, { actor, by }, params.id, body))
  },
}
