import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { nominations } from '@ket-nap/domain/nominations/contract'
import { fold } from '@ket-nap/domain/vietnamese/fold'
import { genderNames } from '../../lib/words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { FormCombobox } from '../../ui/form/combobox-field.tsx'
import { FormCheckbox, FormDay, FormRadioGroup, FormSelect, FormText, FormTextArea } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { optionsOf } from '../../ui/select.tsx'
import { messages } from '../messages.ts'
import { cellsOf, firstValues, nominationBody } from '../nominee-values.ts'
import type { Places } from '../nominee-values.ts'
import { useKnown } from '../use-known.ts'
import { KnownPanel } from './known-panel.tsx'
import styles from './nominate-form.module.css'

const text = messages.create

const useNominateForm = (places: Places) => {
  const say = useAnnounce()
  const navigate = useNavigate()
  return useContractForm({
    id: 'nominations.create',
    endpoint: nominations.create,
    defaults: firstValues(places),
    toInput: (values) => ({ body: nominationBody(values) }),
    refresh: [nominations.own],
    onDone: ({ fullName }) => {
      say(text.done(fullName))
      void navigate('/nominations')
    },
    fieldOfCode: { 'nominations.cell_out_of_reach': 'unitId' },
  })
}

type NominateForm = ReturnType<typeof useNominateForm>

/** From the phone in a minute: what there is no choice about is chosen, and the long texts come last. */
export const NominateForm = ({ places }: { readonly places: Places }) => {
  const form = useNominateForm(places)
  return (
    <Form form={form} submitLabel={text.submit}>
      <PlaceFields form={form} places={places} />
      <FormText form={form} name="fullName" label={text.fullName} autoComplete="off" autoCapitalize="words" required />
      <FormDay form={form} name="bornOn" label={text.bornOn} hint={text.bornOnHint} partial required />
      <Known form={form} />
      <FormRadioGroup form={form} name="gender" label={text.gender} options={optionsOf(genderNames)} inline required />
      <div className={styles['paper']}>
        <FormText
          form={form}
          name="resolutionNumber"
          label={text.resolutionNumber}
          hint={text.resolutionHint}
          autoComplete="off"
          required
        />
        <FormDay form={form} name="resolutionOn" label={text.resolutionOn} hint={text.resolutionOnHint} required />
      </div>
      <FormText form={form} name="workplace" label={text.workplace} autoComplete="off" />
      <FormText form={form} name="residence" label={text.residence} autoComplete="off" />
      <FormTextArea form={form} name="note" label={text.note} hint={text.noteHint} />
    </Form>
  )
}

const PlaceFields = ({ form, places }: { readonly form: NominateForm; readonly places: Places }) => {
  const [organisationId, unitId] = form.watch(['organisationId', 'unitId'])
  const cells = cellsOf(places, organisationId)
  const reachable = cells.some(({ value }) => value === unitId)
  const { setValue } = form
  useEffect(() => {
    // Another organisation, other cells: a choice that is no longer one must not be sent.
    if (unitId !== '' && !reachable) setValue('unitId', '')
  }, [unitId, reachable, setValue])
  const [first, ...others] = places.organisations
  return (
    <>
      {others.length === 0 ? (
        <p>
          {text.organisation}: <strong>{first?.name}</strong>
        </p>
      ) : (
        <FormSelect
          form={form}
          name="organisationId"
          label={text.organisation}
          emptyLabel={text.choose}
          options={places.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      )}
      <FormCombobox
        form={form}
        name="unitId"
        label={text.cell}
        hint={organisationId === '' ? text.cellAfter : text.cellHint}
        items={cells}
        disabled={organisationId === ''}
        required
      />
    </>
  )
}

const Known = ({ form }: { readonly form: NominateForm }) => {
  const [organisationId, fullName, bornOn] = form.watch(['organisationId', 'fullName', 'bornOn'])
  const found = useKnown({ organisationId, fullName, bornOn })
  const refused = form.error?.code === 'nominations.duplicate_unconfirmed'
  const known = refused || found.data?.known === true || found.data?.ownNomination === true
  const whom = `${organisationId}|${fold(fullName)}|${bornOn}`
  const confirmedFor = useRef(whom)
  const { setValue } = form
  useEffect(() => {
    // A confirmation was about one person, not about whoever is typed next.
    if (confirmedFor.current !== whom) setValue('duplicateConfirmed', false)
    confirmedFor.current = whom
  }, [whom, setValue])
  return (
    <div role="status" className={styles['found']}>
      {known && (
        <KnownPanel own={found.data?.ownNomination ?? false}>
          <FormCheckbox form={form} name="duplicateConfirmed" label={messages.duplicate.confirm} />
        </KnownPanel>
      )}
      {found.isError && <p>{messages.duplicate.failed}</p>}
    </div>
  )
}
