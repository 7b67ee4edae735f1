import { z } from 'zod'

/**
 * How sure we are of a rule (rules.md): C the wording was seen, S seen in commentary, R from general knowledge,
 * R-inf our own inference. R and R-inf warn and never block.
 */
export const Confidence = z.enum(['C', 'S', 'R', 'R-inf'])
export type Confidence = z.infer<typeof Confidence>

/** The reason a rule gives: a code to translate, the article behind it, how sure it is, and the facts of this case. */
export const Because = z
  .object({
    code: z.string(),
    article: z.string(),
    source: z.string(),
    confidence: Confidence,
    detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Because' })
export type Because = z.infer<typeof Because>
