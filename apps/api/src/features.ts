import { accessFeature } from './access/routes.ts'
import { accountsFeature } from './accounts/routes.ts'
import { auditFeature } from './audit/routes.ts'
import { boardFeature } from './board/routes.ts'
import { candidatesFeature } from './candidates/routes.ts'
import { nominationsFeature } from './nominations/routes.ts'
import type { Feature } from './platform/feature.ts'
import { quotasFeature } from './quotas/routes.ts'
import { settingsFeature } from './settings/routes.ts'
import { unitsFeature } from './units/routes.ts'

/** One line per feature, in the order of the API document. */
export const features: readonly Feature[] = [
  accountsFeature,
  accessFeature,
  settingsFeature,
  unitsFeature,
  quotasFeature,
  candidatesFeature,
  nominationsFeature,
  boardFeature,
  auditFeature,
]
