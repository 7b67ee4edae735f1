import { useQueryClient } from '@tanstack/react-query'
import type { Endpoint } from '@ket-nap/domain/shared/endpoint'
import type { ProblemCode } from '@ket-nap/domain/shared/problem'
import { useState } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { toApiError } from '../../lib/api-error.ts'
import type { ApiError } from '../../lib/api-error.ts'
import { problemSentence } from '../../lib/problems.ts'
import { refreshQueries, useAction } from '../../lib/query.ts'
import { faultOfField } from './field-errors.ts'
import type { Landed } from './field-errors.ts'
import type { ContractFormOptions, Refusal } from './form-types.ts'
import type { Judge } from './use-judge.ts'

const noRefusal: Refusal = { error: null, homeless: [] }

/** Marks the refused fields; the first gets the focus. */
const mark = <V extends FieldValues>(form: UseFormReturn<V>, errors: Landed['byField']): void => {
  // Names come from the registered fields, which are paths of V.
  ;[...errors].forEach(([name, fault], index) =>
    form.setError(name as FieldPath<V>, fault, { shouldFocus: index === 0 }),
  )
}

/** Where a refusal belongs: to the one field its code stands for, to the fields the server names, or above the form. */
const landRefusal = <V extends FieldValues, E extends Endpoint>(
  error: ApiError,
  options: ContractFormOptions<V, E>,
  place: (faults: ReturnType<typeof faultOfField>[]) => Landed,
): Landed => {
  // `network` and `unreadable` are no codes of the server's table and have no field.
  const own = options.fieldOfCode?.[error.code as ProblemCode]
  if (own === undefined) return place(error.fields.map(faultOfField))
  return { byField: new Map([[own, { type: error.code, message: problemSentence(error) }]]), homeless: [] }
}

/** Sends the form's endpoint and puts what is refused where it belongs. */
export const useSend = <V extends FieldValues, E extends Endpoint>(
  form: UseFormReturn<V>,
  options: ContractFormOptions<V, E>,
  { judge, place }: Judge<V>,
  after: { readonly onSent: (values: V) => void; readonly onStale: () => void },
) => {
  const { refresh = [] } = options
  const client = useQueryClient()
  const action = useAction(options.endpoint, refresh)
  const [refusal, setRefusal] = useState(noRefusal)

  const refuse = async (error: ApiError): Promise<void> => {
    if (error.code === 'request.stale') {
      after.onStale()
      // The record as it is now is the other side of the choice.
      await refreshQueries(client, refresh)
    }
    const { byField, homeless } = landRefusal(error, options, (faults) => place(faults, form.getValues()))
    mark(form, byField)
    setRefusal({ error: byField.size > 0 && homeless.length === 0 ? null : error, homeless })
  }
  const send = async (values: V, version: number): Promise<void> => {
    setRefusal({ ...noRefusal, homeless: judge(values).homeless })
    try {
      const answer = await action.mutateAsync(options.toInput(values, version))
      after.onSent(values)
      options.onDone(answer)
    } catch (thrown) {
      await refuse(toApiError(thrown))
    }
  }
  return { send, refusal, sending: action.isPending, forget: () => setRefusal(noRefusal) }
}
