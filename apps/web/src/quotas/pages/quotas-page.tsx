import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { quotas } from '@ket-nap/domain/quotas/contract'
import { yearOf } from '@ket-nap/domain/shared/day'
import { query } from '../../lib/query.ts'
import { useFilters } from '../../lib/search-params.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Filters, Page } from '../../ui/layout.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { AdjustDialog } from '../components/adjust-dialog.tsx'
import { AssignDialog } from '../components/assign-dialog.tsx'
import { YearTable } from '../components/year-table.tsx'
import { readYear, yearChoices } from '../lines.ts'
import { messages } from '../messages.ts'

/** What is being written: by ids, so that a dialog always has the record as it is on screen. */
type Writing = { readonly act: 'assign'; readonly unitId: string } | { readonly act: 'adjust'; readonly quotaId: string } | null

const yearOption = (year: number) => ({ value: String(year), label: String(year) })

/** The quotas of a year with the distribution from each unit to those below it. */
export const QuotasPage = () => {
  const { today } = useSession()
  const thisYear = yearOf(today)
  const [filters, setFilters] = useFilters({ year: String(thisYear), unitId: '', all: '' })
  const [writing, setWriting] = useState<Writing>(null)
  const mayManage = useMay('quotas.manage')
  const year = readYear(filters.year, thisYear)
  const found = useQuery(query(quotas.year, { query: { year } }))
  const lines = found.data?.lines ?? []
  const adjusted = writing?.act === 'adjust' ? lines.find(({ quota }) => quota?.id === writing.quotaId) : undefined
  const acts = {
    onAssign: (unitId: string) => setWriting({ act: 'assign', unitId }),
    onAdjust: (quotaId: string) => setWriting({ act: 'adjust', quotaId }),
  }
  const close = () => setWriting(null)
  return (
    <Page>
      <PageHeader
        title={messages.title}
        description={messages.description}
        actions={
          mayManage && (
            <Button kind="primary" disabled={found.data === undefined} onClick={() => acts.onAssign('')}>
              {messages.assign.open}
            </Button>
          )
        }
      />
      <Filters>
        <Select
          label={messages.year}
          value={year}
          options={yearChoices(thisYear, year).map(yearOption)}
          onChange={(event) => setFilters({ year: event.target.value })}
        />
        <Checkbox label={messages.allUnits} checked={filters.all === '1'} onChange={(event) => setFilters({ all: event.target.checked ? '1' : '' })} />
      </Filters>
      <Loaded query={found} lines={12}>
        {(data) => (
          <YearTable
            year={data.year}
            lines={data.lines}
            all={filters.all === '1'}
            unitId={filters.unitId}
            acts={mayManage ? acts : undefined}
            onWhole={() => setFilters({ unitId: '' })}
          />
        )}
      </Loaded>
      {writing?.act === 'assign' && <AssignDialog year={year} lines={lines} unitId={writing.unitId} onClose={close} />}
      {adjusted?.quota && <AdjustDialog quota={adjusted.quota} unitName={adjusted.unitName} onClose={close} />}
    </Page>
  )
}
