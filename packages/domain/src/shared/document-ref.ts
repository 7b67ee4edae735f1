import { z } from 'zod'
import { Day } from './day.ts'
import { requiredText, text } from './ids.ts'

/** A paper behind a change: number as written on it (`12-QĐ/HU`), its date, who signed. */
export const DocumentRef = z
  .strictObject({ number: requiredText(60), issuedOn: Day, signer: text(120).optional() })
  .meta({ id: 'DocumentRef' })
export type DocumentRef = z.infer<typeof DocumentRef>
