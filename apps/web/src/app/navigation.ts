import type { SessionView } from '@ket-nap/domain/accounts/schema'
import type { NavigationEntry } from '../lib/feature.ts'
import { features } from './features.ts'

/** The lines of the navigation for somebody: what would be refused is not offered. */
export const navigationFor = (account: NonNullable<SessionView['account']>): readonly NavigationEntry[] =>
  features
    .flatMap((feature) => feature.navigation)
    .filter((entry) => entry.needs.some((permission) => account.permissions.includes(permission)))
