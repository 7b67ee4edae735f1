import { quotas } from '@ket-nap/domain/quotas/contract'
import type { Feature } from '../platform/feature.ts'
import { serve } from '../platform/http/serve.ts'
import { adjustQuota, assignQuota, readQuota, readYear } from './service.ts'

export const quotasFeature: Feature = {
  name: 'quotas',
  register: (api, services) => {
    serve(api, quotas.year, ({ query, ...caller }) => readYear(services, caller, query.year))
    serve(api, quotas.get, ({ params, ...caller }) => readQuota(services, caller, params.id))
    serve(api, quotas.assign, ({ body, ...caller }) => assignQuota(services, caller, body))
    serve(api, quotas.adjust, ({ params, body, ...caller }) => adjustQuota(services, caller, params.id, body))
  },
}
