import { useQuery } from '@tanstack/react-query'
import { candidates } from '@ket-nap/domain/candidates/contract'
import { DuplicateHint } from '@ket-nap/domain/candidates/schema'
import { PartialDay } from '@ket-nap/domain/shared/day'
import type { ApiError } from '../lib/api-error.ts'
import { query } from '../lib/query.ts'
import { useSettled } from '../lib/use-settled.ts'

export const hasDuplicate = (hint: DuplicateHint | undefined): hint is DuplicateHint =>
  hint !== undefined && (hint.elsewhere || hint.visible.length > 0)

/** People who may be the same, asked for while one types: a name of two words and a birth date are needed to tell. */
export const useDuplicates = (fullName: string, bornOn: string) => {
  const name = useSettled(fullName.normalize('NFC').trim())
  const born = useSettled(bornOn)
  const enough = name.includes(' ') && name.length <= 120 && PartialDay.safeParse(born).success
  return useQuery({
    ...query(candidates.duplicates, { query: { fullName: name, bornOn: born } }),
    enabled: enough,
    staleTime: 0,
  })
}

/** The same out of a refusal: somebody may have been entered between the check and the sending. */
export const hintOf = (error: ApiError | null): DuplicateHint | undefined =>
  error?.code === 'candidates.duplicate_unconfirmed' ? DuplicateHint.safeParse(error.detail).data : undefined
