import { useQuery } from '@tanstack/react-query'
import { nominations } from '@ket-nap/domain/nominations/contract'
import { PartialDay } from '@ket-nap/domain/shared/day'
import { query } from '../lib/query.ts'
import type { NomineeValues } from './nominee-values.ts'
import { useSettled } from '../lib/use-settled.ts'

/** Whether the person is known already, asked while one types; a name of two words and a birth date are needed. */
export const useKnown = ({
  organisationId,
  fullName,
  bornOn,
}: Pick<NomineeValues, 'organisationId' | 'fullName' | 'bornOn'>) => {
  const name = useSettled(fullName.normalize('NFC').trim())
  const born = useSettled(bornOn)
  const enough = organisationId !== '' && name.includes(' ') && name.length <= 120 && PartialDay.safeParse(born).success
  return useQuery({
    ...query(nominations.check, { query: { organisationId, fullName: name, bornOn: born } }),
    enabled: enough,
    staleTime: 0,
  })
}
