import { useQuery } from '@tanstack/react-query'
import type { RequestableAct } from '@ket-nap/domain/candidates/acts'
import { candidates } from '@ket-nap/domain/candidates/contract'
import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { isDay } from '@ket-nap/domain/shared/day'
import { query } from '../lib/query.ts'

/** What the rules of a day say to an act on that day. The file brings the judgement of today along. */
export const useJudgement = (file: Pick<CandidateFile, 'id' | 'judgement'>, act: RequestableAct, on: string) => {
  const known = on === file.judgement.on
  const asked = useQuery({
    ...query(candidates.judge, { params: { id: file.id }, query: { on } }),
    enabled: !known && isDay(on),
  })
  const judgement = known ? file.judgement : asked.data
  return {
    blocked: judgement?.blocked.find((entry) => entry.act === act)?.because ?? [],
    warnings: judgement?.warnings.find((entry) => entry.act === act)?.because ?? [],
    isAsking: !known && asked.isFetching && asked.data === undefined,
    error: known ? null : asked.error,
    askAgain: () => void asked.refetch(),
  }
}
