import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const health = {
  alive: endpoint({
    method: 'GET',
    path: '/health',
    access: 'public',
    summary: 'The process lives.',
    response: z.object({ status: z.literal('ok') }),
  }),
  ready: endpoint({
    method: 'GET',
    path: '/ready',
    access: 'public',
    summary: 'The database answers and is of the version of this program.',
    response: z.object({ status: z.literal('ready') }),
    errors: ['request.unavailable'],
  }),
}
