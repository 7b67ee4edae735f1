import type { QuotaLine } from '@ket-nap/domain/quotas/schema'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Empty } from '../../ui/states.tsx'
import { branchOf, shownLines } from '../lines.ts'
import { messages } from '../messages.ts'
import { QuotaTable } from './quota-table.tsx'
import type { RowActs } from './quota-table.tsx'

interface Props {
  readonly year: number
  readonly lines: readonly QuotaLine[]
  readonly all: boolean
  /** Only this unit and those below it; '' for everything within reach. */
  readonly unitId: string
  readonly acts: RowActs | undefined
  readonly onWhole: () => void
}

/** The table of a year, or of one unit's part in it. */
export const YearTable = ({ year, lines, all, unitId, acts, onWhole }: Props) => {
  if (lines.length === 0) return <Empty title={messages.empty}>{messages.emptyHelp}</Empty>
  const branch = unitId === '' ? lines : branchOf(lines, unitId)
  const [top] = branch
  const whole = (
    <Button small onClick={onWhole}>
      {messages.whole}
    </Button>
  )
  if (top === undefined) return <Notice title={messages.unitNotInYear(year)} actions={whole} />
  return (
    <>
      {unitId !== '' && <Notice title={messages.partOf(top.unitName)} actions={whole} />}
      {lines.every(({ quota }) => quota === null) && (
        <Notice title={messages.noneThisYear(year)}>{acts !== undefined && <p>{messages.noneThisYearHelp}</p>}</Notice>
      )}
      <QuotaTable year={year} rows={shownLines(branch, all || unitId !== '')} acts={acts} />
    </>
  )
}
