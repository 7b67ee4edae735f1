import { access } from '@ket-nap/domain/access/contract'
import type { Feature } from '../platform/feature.ts'
import { serve } from '../platform/http/serve.ts'
import { grantAccess, revokeAccess } from './service.ts'

export const accessFeature: Feature = {
  name: 'access',
  register: (api, dependencies) => {
    const today = () => dependencies.clock.today()
    serve(api, access.grant, ({ actor, by, body }) => grantAccess(dependencies, { actor, by, today: today() }, body))
    serve(api, access.revoke, ({ actor, by, params, body }) =>
      revokeAccess(dependencies, { actor, by, today: today() }, params.id, body.reason),
    )
  },
}
