import { z } from 'zod'
import { Day } from '../shared/day.ts'
import { endpoint } from '../shared/endpoint.ts'
import { Id } from '../shared/ids.ts'
import { QuotaYear } from '../quotas/schema.ts'
import { Board } from './schema.ts'

export const board = {
  show: endpoint({
    method: 'GET',
    path: '/board',
    access: 'board.view',
    summary: 'The quota board of a year as of a day, for the reader’s place or a unit in it',
    query: z.object({ year: QuotaYear.optional(), asOf: Day.optional(), unitId: Id.optional() }),
    response: Board,
  }),
}
