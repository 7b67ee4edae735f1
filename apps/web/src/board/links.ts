import type { Board } from '@ket-nap/domain/board/schema'
import type { candidates } from '@ket-nap/domain/candidates/contract'
import type { Sent } from '@ket-nap/domain/shared/endpoint'
import type { BoardSearch } from './search.ts'

type Value = string | number | undefined
/** The filters of the list that the board uses, by the names of the contract. */
type PeopleFilter = Pick<
  NonNullable<Sent<typeof candidates.list>['query']>,
  'unitId' | 'clusterId' | 'stageGroup' | 'originKind'
> & { readonly admittedIn?: number; readonly admittedMonth?: number }
type Of = Pick<Board, 'year' | 'asOf' | 'unit'>

const address = (path: string, values: Readonly<Record<string, Value>>): string => {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}

/** The list of people with the board's own place and day, and further filters of the list. */
export const peopleLink = (board: Of, filter: PeopleFilter = {}): string =>
  address('/candidates', { unitId: board.unit?.id, asOf: board.asOf, ...filter })

/** Those on their way and not yet admitted, at the end of the board's day. */
export const pipelineLink = (board: Of, filter: PeopleFilter = {}): string =>
  peopleLink(board, { stageGroup: 'pipeline', ...filter })

/** Those counted as admitted in the board's year until its day. */
export const admittedLink = (board: Of, filter: PeopleFilter = {}): string =>
  peopleLink(board, { admittedIn: board.year, ...filter })

/** The board opened for another unit, of the same year and day as the address asks for. */
export const boardLink = (search: BoardSearch, unitId: string): string => address('/', { ...search, unitId })

export const quotasLink = (year: number): string => address('/quotas', { year })
