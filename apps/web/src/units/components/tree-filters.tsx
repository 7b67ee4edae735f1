import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import { isDay } from '@ket-nap/domain/shared/day'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Cluster } from '@ket-nap/domain/units/schema'
import { DayInput } from '../../ui/day-input.tsx'
import { Filters } from '../../ui/layout.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import { messages } from '../messages.ts'

const text = messages.filters

/** What the tree is asked for; `on` is '' today. */
export interface TreeSearch {
  readonly on: string
  readonly q: string
  readonly clusterId: string
}

interface TreeFiltersProps {
  readonly search: TreeSearch
  readonly today: Day
  readonly clusters: readonly Cluster[]
  readonly onChange: (changes: Partial<TreeSearch>) => void
}

export const TreeFilters = ({ search, today, clusters, onChange }: TreeFiltersProps) => (
  <Filters>
    <SearchField label={text.q} hint={text.qHint} value={search.q} onSearch={(q) => onChange({ q })} />
    <Select
      label={text.cluster}
      emptyLabel={text.allClusters}
      options={clusters.map(({ id, name }) => ({ value: id, label: name }))}
      value={search.clusterId}
      onChange={(event) => onChange({ clusterId: event.target.value })}
    />
    <AsOf
      key={search.on}
      on={search.on === '' ? today : search.on}
      onChoose={(on) => onChange({ on: on === today ? '' : on })}
    />
  </Filters>
)

/** A day is taken over when it has been typed to the end: on Enter or on leaving the field. */
const AsOf = ({ on, onChoose }: { readonly on: Day; readonly onChoose: (on: Day) => void }) => {
  const [typed, setTyped] = useState(on)
  const take = () => {
    if (typed !== on && isDay(typed)) onChoose(typed)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    take()
  }
  return (
    <form onSubmit={submit}>
      <DayInput label={text.on} value={typed} onChange={setTyped} onBlur={take} />
    </form>
  )
}
