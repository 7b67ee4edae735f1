import { useEffect, useRef, useState } from 'react'
import type { ComponentType } from 'react'
import { isBase, isCell } from '@ket-nap/domain/units/rules'
import type { UnitView } from '@ket-nap/domain/units/schema'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { messages } from '../messages.ts'
import { DissolveDialog } from './dissolve-dialog.tsx'
import { FoundDialog } from './found-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { SetClusterDialog } from './set-cluster-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import type { UnitDialogProps } from './unit-dialog.ts'

interface Act {
  readonly label: string
  readonly Shown: ComponentType<UnitDialogProps>
  readonly fits: (unit: UnitView) => boolean
  readonly danger?: boolean
}

/** Everything stands under the top, so it cannot go anywhere. */
const notTop = ({ parentId }: UnitView): boolean => parentId !== null

const acts: readonly Act[] = [
  { label: messages.rename.open, Shown: RenameDialog, fits: () => true },
  { label: messages.move.open, Shown: MoveDialog, fits: notTop },
  { label: messages.setCluster.open, Shown: SetClusterDialog, fits: ({ kind }) => isBase(kind) },
  { label: messages.split.open, Shown: SplitDialog, fits: notTop },
  { label: messages.merge.open, Shown: MergeDialog, fits: notTop, danger: true },
  { label: messages.dissolve.open, Shown: DissolveDialog, fits: notTop, danger: true },
]

/** What may be done with a unit; for whoever manages units. An ended unit stays as it is. */
export const UnitActs = ({ unit }: { readonly unit: UnitView }) => {
  const [act, setAct] = useState<Act | null>(null)
  const [founding, setFounding] = useState(false)
  const wasOpen = useRef(false)
  const ended = unit.dissolvedOn !== null && act === null
  useEffect(() => {
    // The menu from which the unit was ended goes with it; without a place for the focus the keyboard starts anew.
    if (ended && wasOpen.current) document.querySelector('h1')?.focus()
    wasOpen.current = act !== null
  }, [ended, act])
  if (ended) return null
  return (
    <>
      {!isCell(unit.kind) && <Button onClick={() => setFounding(true)}>{messages.found.below}</Button>}
      <Menu
        label={messages.change.menu}
        entries={acts
          .filter(({ fits }) => fits(unit))
          .map((entry) => ({ label: entry.label, danger: entry.danger ?? false, onSelect: () => setAct(entry) }))}
      />
      {act && <act.Shown unit={unit} onClose={() => setAct(null)} />}
      {founding && <FoundDialog parentId={unit.id} onClose={() => setFounding(false)} />}
    </>
  )
}
