import type { BoardUnit } from '@ket-nap/domain/board/schema'
import { useSearchParams } from 'react-router'
import { Select } from '../../ui/select.tsx'
import { barGeometry, barScale, barTicks } from '../bar-geometry.ts'
import { inPipeline, nameOfLine, textsOf } from '../figures.ts'
import { boardLink, peopleLink } from '../links.ts'
import { messages } from '../messages.ts'
import { readSearch, readSort, sortKeys, withSort } from '../search.ts'
import { sortUnits } from '../sort.ts'
import type { Change } from '../use-change.ts'
import { BarRow, BarRows } from './bar-row.tsx'
import { ChartFigure } from './chart-figure.tsx'
import type { ChartProps } from '../chart-props.ts'
import { UnitLegend } from './legend.tsx'
import { UnitTable } from './unit-table.tsx'

const SortChoice = () => {
  const [params, setParams] = useSearchParams()
  return (
    <Select
      label={messages.sort}
      options={sortKeys.map((key) => ({ value: key, label: messages.sorts[key] }))}
      value={readSort(params)}
      onChange={({ target }) => {
        const sort = sortKeys.find((key) => key === target.value)
        if (sort !== undefined) setParams(withSort(params, sort), { replace: true, preventScrollReset: true })
      }}
    />
  )
}

/** One bar per unit: admitted against the quota line, and below it who could still get there. */
export const UnitChart = ({ board, change }: ChartProps & { readonly change: Change }) => {
  const [params] = useSearchParams()
  const units = sortUnits(board.units, readSort(params))
  const scale = barScale(board.units)
  const search = readSearch(params)
  const row = (unit: BoardUnit) => {
    const texts = textsOf(unit, board.pace)
    const changed = change.unitIds.has(unit.unitId)
    const more = [
      messages.inPipelineCount(inPipeline(unit.pipeline)),
      ...(changed ? [messages.justChanged] : []),
      ...(unit.opens ? [messages.opensUnit] : []),
    ]
    return (
      <BarRow
        key={unit.unitId}
        to={unit.opens ? boardLink(search, unit.unitId) : peopleLink(board, { unitId: unit.unitId })}
        label={nameOfLine(unit.name, texts, more)}
        name={unit.name}
        texts={texts}
        changed={changed}
        achieved={unit.achieved}
        geometry={barGeometry(scale, unit, texts.expectedValue)}
        lanes={2}
      />
    )
  }
  return (
    <ChartFigure
      title={messages.units}
      note={messages.unitsNote}
      controls={<SortChoice />}
      long={units.length > 12}
      chart={
        <>
          <UnitLegend withOver={units.some((unit) => unit.quota !== null && unit.achieved > unit.quota)} />
          <BarRows scale={scale} ticks={barTicks(board.units)}>
            {units.map(row)}
          </BarRows>
        </>
      }
      table={() => <UnitTable board={board} units={units} search={search} />}
    />
  )
}
