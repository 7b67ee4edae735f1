import { z } from 'zod'
import { Grant, GrantPlace, fitsPlace } from '../access/grants.ts'
import { Permission, Role } from '../access/permissions.ts'
import { Day, Instant } from '../shared/day.ts'
import { Id, requiredText } from '../shared/ids.ts'

/** The name one signs in with: lower case letters without diacritics, digits, dot, hyphen, underscore. */
export const UserName = z
  .string()
  .overwrite((value) => value.trim().toLowerCase())
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/)

/** NFC before anything else: the same keys on another keyboard driver may give NFD, which hashes differently. */
export const NewPassword = z
  .string()
  .overwrite((value) => value.normalize('NFC'))
  .min(10)
  .max(200)
export const TypedPassword = z
  .string()
  .overwrite((value) => value.normalize('NFC'))
  .min(1)
  .max(200)

export const DisplayName = requiredText(120)

/** `invited`: has an activation link not yet used. */
export const AccountStatus = z.enum(['invited', 'active', 'deactivated'])
export type AccountStatus = z.infer<typeof AccountStatus>

/** A grant as stored, with the name of its place for people to read. */
export const HeldGrant = Grant.extend({ id: Id, accountId: Id, placeName: z.string() }).meta({ id: 'HeldGrant' })
export type HeldGrant = z.infer<typeof HeldGrant>

export const AccountView = z
  .object({
    id: Id,
    userName: z.string(),
    displayName: z.string(),
    status: AccountStatus,
    createdAt: Instant,
    lastSignedInAt: Instant.nullable(),
    openSessions: z.number().int(),
    grants: z.array(HeldGrant),
    version: z.number().int(),
  })
  .meta({ id: 'Account' })
export type AccountView = z.infer<typeof AccountView>

/** What the browser knows of the one who uses it. */
export const SessionView = z
  .object({
    account: z
      .object({
        id: Id,
        userName: z.string(),
        displayName: z.string(),
        grants: z.array(HeldGrant),
        /** Held today, somewhere; the interface hides by it, the server decides. */
        permissions: z.array(Permission),
      })
      .nullable(),
    csrfToken: z.string(),
    /** No account exists yet: show the set-up page. */
    setUpNeeded: z.boolean(),
    /** The sample district: pages say that people and numbers are invented. */
    demo: z.boolean(),
    /** Today's day in Việt Nam by the server's clock. */
    today: Day,
    /** When the session ends unless used before (idle), and at the latest (absolute); null when signed out. */
    idleEndsAt: Instant.nullable(),
    endsAt: Instant.nullable(),
  })
  .meta({ id: 'Session' })
export type SessionView = z.infer<typeof SessionView>

export const ActivationLink = z
  .object({
    /** Secret, shown once; the page is `/activate#<token>`, so that it never reaches a server log. */ token:
      z.string(),
    expiresAt: Instant,
  })
  .meta({ id: 'ActivationLink' })
export type ActivationLink = z.infer<typeof ActivationLink>

/** `from` left out: from today. */
export const NewGrant = z
  .strictObject({ role: Role, place: GrantPlace, from: Day.optional(), until: Day.nullable().default(null) })
  .refine(({ role, place }) => fitsPlace(role, place), { path: ['place', 'kind'] })
export type NewGrant = z.infer<typeof NewGrant>
