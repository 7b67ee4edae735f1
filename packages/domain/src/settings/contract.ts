import { z } from 'zod'
import { endpoint } from '../shared/endpoint.ts'
import { requiredText, version } from '../shared/ids.ts'
import { CountsBy, Settings } from './schema.ts'

export const settings = {
  get: endpoint({
    method: 'GET',
    path: '/settings',
    access: 'signed-in',
    summary: 'The settings that shape the figures, each with its source',
    response: Settings,
  }),
  change: endpoint({
    method: 'PUT',
    path: '/settings',
    access: 'settings.manage',
    summary: 'Choose which date counts toward the quota, with a reason',
    body: z.strictObject({ version, countsBy: CountsBy, reason: requiredText(500) }),
    response: Settings,
    errors: ['request.stale'],
  }),
}
