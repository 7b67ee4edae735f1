import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { candidates } from '@ket-nap/domain/candidates/contract'
import { units } from '@ket-nap/domain/units/contract'
import { isCell } from '@ket-nap/domain/units/rules'
import type { UnitView } from '@ket-nap/domain/units/schema'
import { query } from '../../lib/query.ts'
import { useSession } from '../../lib/session.ts'
import { unitKindNames } from '../../lib/words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormCombobox } from '../../ui/form/combobox-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { Notice } from '../../ui/notice.tsx'
import { changeBody, emptyChange, followsTree } from '../change-values.ts'
import type { ChangeValues } from '../change-values.ts'
import { messages } from '../messages.ts'
import { choicesOf, idsWithin, namesakesBelow } from '../unit-choices.ts'
import { ChangeFields } from './change-fields.tsx'
import { lastChangeOf } from './unit-dialog.ts'
import type { UnitDialogProps } from './unit-dialog.ts'

const text = messages.merge

type MergeValues = ChangeValues & { readonly intoId: string }

const bodyOf = ({ intoId, ...change }: MergeValues, version: number) => ({ ...changeBody(change), intoId, version })

const useMergeForm = ({ unit, onClose }: UnitDialogProps) => {
  const say = useAnnounce()
  const { today } = useSession()
  const defaults: MergeValues = { intoId: '', ...emptyChange(today) }
  return useContractForm({
    id: `units.merge.${unit.id}`,
    endpoint: units.merge,
    defaults,
    version: unit.version,
    toInput: (values, version) => ({ params: { id: unit.id }, body: bodyOf(values, version) }),
    refresh: [...followsTree, candidates.list],
    fieldOfCode: {
      'units.parent_kind': 'intoId',
      'units.name_taken': 'intoId',
      'units.cycle': 'intoId',
      'units.not_existing': 'intoId',
      'units.day_before_history': 'on',
    },
    onDone: () => {
      say(text.done)
      onClose()
    },
  })
}

/** Asks twice: what a merger brings together no button takes apart. */
export const MergeDialog = (props: UnitDialogProps) => {
  const { unit, onClose } = props
  const [asking, setAsking] = useState(false)
  const tree = useQuery(query(units.tree, { query: {} }))
  const form = useMergeForm(props)
  const nodes = tree.data?.units ?? []
  const own = idsWithin(nodes, unit.id)
  const choices = choicesOf(nodes, ({ id, kind }) => kind === unit.kind && !own.has(id))
  const [intoId, on] = form.watch(['intoId', 'on'])
  const into = choices.find(({ value }) => value === intoId)
  const namesakes = namesakesBelow(nodes, unit.id, intoId)
  // What is still missing is said at once; only what could be sent is asked about.
  const ask = async () => {
    if (units.merge.body.safeParse(bodyOf(form.getValues(), unit.version)).success) setAsking(true)
    else await form.submit()
  }
  return (
    <Dialog open onClose={onClose} title={text.title(unit.name)}>
      <Form form={{ ...form, submit: ask }} submitLabel={text.submit} submitKind="danger" onCancel={onClose}>
        <FormCombobox
          form={form}
          name="intoId"
          label={text.into}
          hint={text.intoHint(unitKindNames[unit.kind])}
          items={choices}
          loading={tree.isPending}
          required
        />
        {namesakes.length > 0 && <Notice tone="warn" title={text.namesakes(namesakes)} />}
        <WhatGoesOver unit={unit} unitsBelow={nodes.filter(({ parentId }) => parentId === unit.id).length} />
        <ChangeFields form={form} since={lastChangeOf(unit)} />
      </Form>
      {asking && (
        <Confirm
          danger
          title={text.confirmTitle(unit.name, into?.label ?? '')}
          confirmLabel={text.confirmLabel}
          action={{ isPending: form.sending, error: null }}
          onConfirm={() => void form.submit().finally(() => setAsking(false))}
          onClose={() => setAsking(false)}
        >
          <p>{text.confirm(unit.name, on)}</p>
        </Confirm>
      )}
    </Dialog>
  )
}

const WhatGoesOver = ({ unit, unitsBelow }: { readonly unit: UnitView; readonly unitsBelow: number }) => (
  <Notice>
    <ul>
      <li>{isCell(unit.kind) ? text.explainPeople : text.explainUnits(unitsBelow)}</li>
      <li>{text.explainOrganisations}</li>
      <li>{text.explainKept}</li>
    </ul>
  </Notice>
)
