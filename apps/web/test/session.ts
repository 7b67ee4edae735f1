import { permissionsOf } from '@ket-nap/domain/access/permissions'
import type { Role } from '@ket-nap/domain/access/permissions'
import type { SessionView } from '@ket-nap/domain/accounts/schema'

/** A readable id for tests: `testId(1)`. */
export const testId = (number: number): string => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** Nobody is signed in. */
export const signedOut = (changes: Partial<SessionView> = {}): SessionView => ({
  account: null,
  csrfToken: 'csrf-signed-out',
  setUpNeeded: false,
  demo: false,
  today: '2023-02-23',
  idleEndsAt: null,
  endsAt: null,
  ...changes,
})

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

/** Somebody with one role in the top unit: `sessionOf('office')`. */
export const sessionOf = (role: Role, changes: Partial<SessionView> = {}): SessionView => ({
  account: {
    id: testId(1),
    userName: 'lan.vo',
    displayName: 'Võ Thị Lan',
    grants: [
      {
        id: testId(2),
        accountId: testId(1),
        role,
        place: { kind: 'subtree', unitId: testId(100) },
        placeName: 'Huyện ủy Bình Sơn',
        from: '2023-01-01',
        until: null,
      },
    ],
    permissions: [...permissionsOf[role]],
  },
  csrfToken: `csrf-${role}`,
  setUpNeeded: false,
  demo: false,
  today: '2023-02-23',
  idleEndsAt: inMinutes(60),
  endsAt: inMinutes(720),
  ...changes,
})
