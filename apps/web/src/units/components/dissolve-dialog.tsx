import { useQuery } from '@tanstack/react-query'
import { units } from '@ket-nap/domain/units/contract'
import type { ApiError } from '../../lib/api-error.ts'
import { query } from '../../lib/query.ts'
import { useSession } from '../../lib/session.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { Notice } from '../../ui/notice.tsx'
import { changeBody, emptyChange, followsTree } from '../change-values.ts'
import { messages } from '../messages.ts'
import { ChangeFields } from './change-fields.tsx'
import { lastChangeOf } from './unit-dialog.ts'
import type { UnitDialogProps } from './unit-dialog.ts'

const text = messages.dissolve

export const DissolveDialog = ({ unit, onClose }: UnitDialogProps) => {
  const say = useAnnounce()
  const { today } = useSession()
  const tree = useQuery(query(units.tree, { query: {} }))
  const below = (tree.data?.units ?? []).filter(({ parentId }) => parentId === unit.id).map(({ name }) => name)
  const form = useContractForm({
    id: `units.dissolve.${unit.id}`,
    endpoint: units.dissolve,
    defaults: emptyChange(today),
    version: unit.version,
    toInput: (change, version) => ({ params: { id: unit.id }, body: { ...changeBody(change), version } }),
    refresh: followsTree,
    fieldOfCode: { 'units.day_before_history': 'on' },
    onDone: () => {
      say(text.done)
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={text.title(unit.name)} description={text.explain}>
      <Form form={form} submitLabel={text.open} submitKind="danger" onCancel={onClose}>
        {below.length > 0 && <Notice tone="warn" title={text.hasBelow(below)} />}
        <WhoIsLeft error={form.error} unitId={unit.id} />
        <ChangeFields form={form} since={lastChangeOf(unit)} />
      </Form>
    </Dialog>
  )
}

/** Where to go on when the server will not leave anybody behind. */
const WhoIsLeft = ({ error, unitId }: { readonly error: ApiError | null; readonly unitId: string }) => {
  if (error?.code !== 'units.has_candidates') return null
  if (error.detail['of'] === 'nominations') {
    return (
      <Notice tone="warn" title={text.hasNominations} actions={<LinkButton to="/nominations">{text.toNominations}</LinkButton>} />
    )
  }
  return <LinkButton to={`/candidates?unitId=${unitId}`}>{text.toCandidates}</LinkButton>
}
