import type { UnitView } from '@ket-nap/domain/units/schema'

/** What each dialog that changes a unit is given. */
export interface UnitDialogProps {
  /** As it is now: of a query on the page, so that after a conflict the newer one is here. */
  readonly unit: UnitView
  readonly onClose: () => void
}

/** The day of the last change: an earlier one is refused. */
export const lastChangeOf = ({ periods, foundedOn }: UnitView): string => periods.at(-1)?.from ?? foundedOn
