import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import { isDay } from '@ket-nap/domain/shared/day'
import { units } from '@ket-nap/domain/units/contract'
import type { ComboboxItem } from '../../ui/combobox.tsx'
import { query } from '../../lib/query.ts'
import { stageGroupNames, stageNames } from '../../lib/words.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Filters } from '../../ui/layout.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { optionsOf, Select } from '../../ui/select.tsx'
import { messages } from '../messages.ts'
import type { Search } from '../search.ts'
import styles from './list-filters.module.css'
import { SideBySide } from '../../ui/side-by-side.tsx'

const text = messages.list

interface ListFiltersProps {
  readonly search: Search
  readonly unitItems: readonly ComboboxItem[]
  readonly unitsLoading: boolean
  readonly onChange: (changes: Partial<Search>) => void
}

/** Place and name are always in view; what is asked for more rarely is folded away. */
export const ListFilters = ({ search, unitItems, unitsLoading, onChange }: ListFiltersProps) => (
  <>
    <Filters>
      <SearchField label={text.search} value={search.q} onSearch={(q) => onChange({ q })} />
      <Combobox
        label={text.unit}
        items={unitItems}
        loading={unitsLoading}
        value={search.unitId}
        placeholder={text.all}
        onChange={(unitId) => onChange({ unitId })}
      />
      <Select
        label={text.stageGroup}
        emptyLabel={text.all}
        options={optionsOf({ pipeline: text.pipeline, ...stageGroupNames })}
        value={search.stageGroup}
        onChange={(event) => onChange({ stageGroup: event.target.value, stage: '' })}
      />
    </Filters>
    <MoreFilters search={search} onChange={onChange} />
  </>
)

const MoreFilters = ({ search, onChange }: Pick<ListFiltersProps, 'search' | 'onChange'>) => {
  const clusters = useQuery(query(units.clusters))
  const used = [search.stage, search.clusterId, search.returned, search.asOf].filter((value) => value !== '').length
  return (
    <details className={`${styles['more']} no-print`} open={used > 0}>
      <summary>{text.more(used)}</summary>
      <SideBySide>
        <Select
          label={text.stage}
          emptyLabel={text.all}
          options={optionsOf(stageNames)}
          value={search.stage}
          onChange={(event) => onChange({ stage: event.target.value, stageGroup: '' })}
        />
        <Select
          label={text.cluster}
          emptyLabel={text.all}
          options={(clusters.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={search.clusterId}
          onChange={(event) => onChange({ clusterId: event.target.value })}
        />
        <Select
          label={text.returned}
          emptyLabel={text.all}
          options={optionsOf(text.returnedChoices)}
          value={search.returned}
          onChange={(event) => onChange({ returned: event.target.value })}
        />
        <AsOf key={search.asOf} asOf={search.asOf} onChoose={(asOf) => onChange({ asOf })} />
      </SideBySide>
    </details>
  )
}

/** A day is taken over when it has been typed to the end: on Enter or on leaving the field. */
const AsOf = ({ asOf, onChoose }: { readonly asOf: string; readonly onChoose: (asOf: string) => void }) => {
  const [typed, setTyped] = useState(asOf)
  const take = () => {
    if (typed !== asOf && (typed === '' || isDay(typed))) onChoose(typed)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    take()
  }
  return (
    <form onSubmit={submit}>
      <DayInput label={text.asOf} value={typed} onChange={setTyped} onBlur={take} />
    </form>
  )
}
