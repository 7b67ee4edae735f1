import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { board } from '@ket-nap/domain/board/contract'
import { query } from '../lib/query.ts'
import type { BoardSearch } from './search.ts'

/** The board the address asks for. What was shown stays until the other one has come, so that nothing flickers. */
export const useBoard = (search: BoardSearch) =>
  useQuery({ ...query(board.show, { query: search }), placeholderData: keepPreviousData })
