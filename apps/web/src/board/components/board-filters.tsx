import { isDay } from '@ket-nap/domain/shared/day'
import type { Board } from '@ket-nap/domain/board/schema'
import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import { useSearchParams } from 'react-router'
import { useSession } from '../../lib/session.ts'
import { Button } from '../../ui/button.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Select } from '../../ui/select.tsx'
import { messages } from '../messages.ts'
import { withAsOf, withToday, withYear, yearChoices } from '../search.ts'
import styles from './board-head.module.css'

/** A day is taken over when it has been typed to the end: on Enter or on leaving the field. */
const AsOf = ({ asOf, onChoose }: { readonly asOf: string; readonly onChoose: (asOf: string) => void }) => {
  const [typed, setTyped] = useState(asOf)
  const take = () => {
    if (isDay(typed) && typed !== asOf) onChoose(typed)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    take()
  }
  return (
    <form onSubmit={submit}>
      <DayInput label={messages.asOf} value={typed} onChange={setTyped} onBlur={take} />
    </form>
  )
}

export const BoardFilters = ({ board }: { readonly board: Board }) => {
  const [params, setParams] = useSearchParams()
  const { today } = useSession()
  const years = yearChoices(today, board.year).map((year) => ({ value: String(year), label: String(year) }))
  return (
    <search aria-label={messages.filters} className={`${styles['filters']} no-print`}>
      <Select
        label={messages.year}
        options={years}
        value={String(board.year)}
        onChange={(event) => setParams(withYear(params, event.target.value))}
      />
      <AsOf key={board.asOf} asOf={board.asOf} onChoose={(asOf) => setParams(withAsOf(params, asOf))} />
      {board.asOf !== today && (
        <Button onClick={() => setParams(withToday(params))} kind="plain">
          {messages.today}
        </Button>
      )}
    </search>
  )
}
