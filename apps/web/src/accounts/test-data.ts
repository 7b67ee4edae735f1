import type { AccountView } from '@ket-nap/domain/accounts/schema'
import { testId } from '../../test/session.ts'

/** An invented account for tests. */
export const anAccount = (changes: Partial<AccountView> = {}): AccountView => ({
  id: testId(50),
  userName: 'duc.dang',
  displayName: 'Đặng Văn Đức',
  status: 'active',
  createdAt: '2023-01-05T02:00:00.000Z',
  lastSignedInAt: '2023-02-22T18:30:00.000Z',
  openSessions: 1,
  grants: [
    {
      id: testId(60),
      accountId: testId(50),
      role: 'cell_officer',
      place: { kind: 'subtree', unitId: testId(101) },
      placeName: 'Chi bộ thôn Phước Hòa',
      from: '2023-01-05',
      until: null,
    },
  ],
  version: 3,
  ...changes,
})
