import { useQueryClient } from '@tanstack/react-query'
import type { Endpoint } from '@ket-nap/domain/shared/endpoint'
import { useEffect, useRef } from 'react'
import type { ApiError } from '../lib/api-error.ts'
import { refreshQueries } from '../lib/query.ts'

/** Refused because it is answered already: the list is read again, so that the page shows by whom and how. */
export const useReadAgain = (error: ApiError | null, endpoints: readonly Pick<Endpoint, 'path'>[]): void => {
  const client = useQueryClient()
  const stale = useRef(endpoints)
  useEffect(() => {
    if (error?.code === 'nominations.not_open') void refreshQueries(client, stale.current)
  }, [error, client])
}
