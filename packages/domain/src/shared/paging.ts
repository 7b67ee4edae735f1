import { z } from 'zod'

/** Cursor paging, the same for every list: pass `next` of one page as `after` of the following one. */
export const pageQuery = {
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** One page of a list; `total` counts everything that matches, not this page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int(), next: z.string().nullable() })
export type PageOf<T> = { items: T[]; total: number; next: string | null }
