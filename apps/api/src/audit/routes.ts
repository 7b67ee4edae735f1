import { audit } from '@ket-nap/domain/audit/contract'
import type { Feature } from '../platform/feature.ts'
import { serve } from '../platform/http/serve.ts'
import { listAudit } from './service.ts'

export const auditFeature: Feature = {
  name: 'audit',
  register: (api, dependencies) => {
    serve(api, audit.list, ({ actor, query }) => listAudit(dependencies, actor, query))
  },
}
