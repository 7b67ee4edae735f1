import type { Answer, Endpoint, Sent } from '@ket-nap/domain/shared/endpoint'
import type { ProblemCode } from '@ket-nap/domain/shared/problem'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { ApiError } from '../../lib/api-error.ts'
import type { Conflict, ConflictFields } from './conflict.ts'
import type { Fault } from './field-errors.ts'

export interface ContractFormOptions<V extends FieldValues, E extends Endpoint> {
  /** Names the form and its draft: feature, act, and the id of the thing: `units.rename.${unit.id}`. */
  readonly id: string
  readonly endpoint: E
  /** What the fields begin with. For a change: the record as it is, which is also the other side of a conflict. */
  readonly defaults: V
  /** What is sent for what is in the fields. Runs on every check, so it must not throw on half-typed values. */
  readonly toInput: (values: V, version: number) => Sent<E>
  /** The version of the record that is shown; handed to `toInput`, newer after a conflict was settled. */
  readonly version?: number
  /** Endpoints whose answers on screen are old after sending. */
  readonly refresh?: readonly Pick<Endpoint, 'path'>[]
  readonly onDone: (answer: Answer<E>) => void
  /** False where secrets are typed. */
  readonly keepDraft?: boolean
  /** Faults that the contract cannot see (two passwords that differ). */
  readonly check?: (values: V) => readonly Fault[]
  /** Body path → field name, where they differ. */
  readonly aliases?: Readonly<Record<string, string>>
  /** Refusals that belong to one field, by their code. */
  readonly fieldOfCode?: Readonly<Partial<Record<ProblemCode, FieldPath<V>>>>
  /** Lets the person choose field by field when somebody else has saved in between. */
  readonly conflict?: ConflictFields<V>
}

/** What was refused and is shown above the fields. */
export interface Refusal {
  /** A refusal that belongs to no field. */
  readonly error: ApiError | null
  /** Faults of fields that this form does not have. */
  readonly homeless: readonly Fault[]
}

export interface ContractForm<V extends FieldValues>
  extends Refusal,
    Pick<UseFormReturn<V>, 'control' | 'watch' | 'setValue' | 'getValues'> {
  readonly submit: () => Promise<void>
  readonly sending: boolean
  readonly conflict: Conflict<V> | null
  /** Sends again with the choices, over the version they were chosen against. */
  readonly settle: (chosen: Partial<V>) => Promise<void>
  /** After a stale refusal without field choice: goes over to the version that is on screen now. */
  readonly reload: () => void
  readonly draftRestored: boolean
  readonly dropDraft: () => void
}
