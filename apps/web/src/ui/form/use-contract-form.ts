import type { Endpoint } from '@ket-nap/domain/shared/endpoint'
import { useForm } from 'react-hook-form'
import type { DefaultValues, FieldValues, Resolver, UseFormReturn } from 'react-hook-form'
import { compare } from './conflict.ts'
import type { ContractForm, ContractFormOptions } from './form-types.ts'
import { useDraft, useKeepDraft } from './use-draft.ts'
import { useJudge } from './use-judge.ts'
import { useSend } from './use-send.ts'
import { useVersion } from './use-version.ts'

const useFields = <V extends FieldValues>(start: V, resolver: Resolver<V>): UseFormReturn<V> =>
  useForm<V>({
    // RHF wants a deep partial; a whole V is one, which its type cannot see for a generic V.
    defaultValues: start as DefaultValues<V>,
    resolver,
    // Checked when sent, and then again while mending: nobody is told off in the middle of typing.
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  })

/** Whether a newer record differs in a field the form compares: then it is not taken over without asking. */
const overtakenBy =
  <V extends FieldValues>(conflict: ContractFormOptions<V, Endpoint>['conflict']) =>
  (before: V, now: V): boolean =>
    conflict !== undefined && compare(conflict, before, now, before).lines.length > 0

/**
 * A form that sends one endpoint of the contract. It is checked by the contract's own body schema; refused fields are
 * marked and the first gets the focus; nothing typed is lost by a refusal, a lost line, an ended session or a closed page.
 */
export const useContractForm = <V extends FieldValues, E extends Endpoint>(
  options: ContractFormOptions<V, E>,
): ContractForm<V> => {
  const { defaults, conflict, version: shown = 0 } = options
  const draft = useDraft(options.id, options.keepDraft ?? true)
  const version = useVersion({ version: shown, record: defaults }, draft.found?.version, overtakenBy<V>(conflict))
  const judging = useJudge(options, version.seen)
  const form = useFields<V>({ ...defaults, ...draft.found?.values }, judging.resolver)
  useKeepDraft(form, draft.key, version.seen)
  const keep = { onSent: (values: V) => (draft.drop(), version.settled(values)), onStale: version.hold }
  const sending = useSend(form, options, judging, keep)
  const submit = (over: number) => form.handleSubmit((values) => sending.send(values, over))()
  const goOver = () => {
    version.take(shown)
    sending.forget()
  }
  const isStale = sending.refusal.error?.code === 'request.stale'
  return {
    control: form.control,
    watch: form.watch,
    setValue: form.setValue,
    getValues: form.getValues,
    submit: () => submit(version.seen),
    sending: sending.sending,
    ...sending.refusal,
    conflict: isStale && conflict ? compare(conflict, form.getValues(), defaults, version.base) : null,
    settle: (chosen) => {
      version.take(shown)
      form.reset({ ...form.getValues(), ...chosen }, { keepDefaultValues: true })
      return submit(shown)
    },
    reload: goOver,
    draftRestored: draft.found !== undefined && !draft.dropped,
    dropDraft: () => {
      draft.drop()
      goOver()
      form.reset(defaults)
    },
  }
}
