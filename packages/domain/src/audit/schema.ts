import { z } from 'zod'

const common = {
  /** The id of what it happened to; null when there is no one thing (a failed sign-in, the set-up). */
  subject: z.string().max(100).nullable(),
}

/**
 * One kind of audit event. `data` says what the reader of the journal needs to know: for changes `from` and `to`, never
 * secrets, and of a person's file no more than the act itself.
 */
export const auditEvent = <const T extends string, D extends z.ZodRawShape>(type: T, data: D) =>
  z.strictObject({ type: z.literal(type), ...common, data: z.strictObject(data) })

/** A changed value before and after. */
export const changeOf = <T extends z.ZodType>(value: T) => z.strictObject({ from: value, to: value })

/** Which fields of a record were changed, each with its value before and after. */
export const fieldChanges = z.record(
  z.string(),
  z.strictObject({ from: z.json(), to: z.json() }),
)
