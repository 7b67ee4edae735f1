import { accounts } from '../accounts/routes.tsx'
import { audit } from '../audit/routes.tsx'
import { board } from '../board/routes.tsx'
import { candidates } from '../candidates/routes.tsx'
import type { Feature } from '../lib/feature.ts'
import { nominations } from '../nominations/routes.tsx'
import { quotas } from '../quotas/routes.tsx'
import { settings } from '../settings/routes.tsx'
import { units } from '../units/routes.tsx'

/** One line per feature, in the order of the navigation. */
export const features: readonly Feature[] = [board, candidates, nominations, units, quotas, accounts, settings, audit]
