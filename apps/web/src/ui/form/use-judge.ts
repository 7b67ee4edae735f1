import type { Endpoint } from '@ket-nap/domain/shared/endpoint'
import { useRef } from 'react'
import type { FieldValues, Resolver } from 'react-hook-form'
import { faultOfIssue, land, nestedErrors } from './field-errors.ts'
import type { Fault, Landed } from './field-errors.ts'
import type { ContractFormOptions } from './form-types.ts'

const bodyOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'body' in input ? input.body : undefined

/** Checks a form by the contract's own body schema, so that page and server say the same. */
export const useJudge = <V extends FieldValues, E extends Endpoint>(
  options: ContractFormOptions<V, E>,
  version: number,
) => {
  const names = useRef<ReadonlySet<string>>(new Set())
  const place = (faults: readonly Fault[], values: V): Landed => land(faults, names.current, values, options.aliases)
  const judge = (values: V): Landed => {
    const body = options.endpoint.body?.safeParse(bodyOf(options.toInput(values, version)))
    return place([...(options.check?.(values) ?? []), ...(body?.error?.issues.map(faultOfIssue) ?? [])], values)
  }
  const resolver: Resolver<V> = (values, _context, { names: registered }) => {
    names.current = new Set(registered ?? [])
    const landed = judge(values)
    return landed.byField.size === 0 ? { values, errors: {} } : { values: {}, errors: nestedErrors<V>(landed) }
  }
  return { judge, place, resolver }
}
export type Judge<V extends FieldValues> = Pick<ReturnType<typeof useJudge<V, Endpoint>>, 'judge' | 'place'>
