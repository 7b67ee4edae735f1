import { useEffect, useRef, useState } from 'react'
import { isForwardAct } from '@ket-nap/domain/candidates/acts'
import type { RequestableAct } from '@ket-nap/domain/candidates/acts'
import { board } from '@ket-nap/domain/board/contract'
import { candidates } from '@ket-nap/domain/candidates/contract'
import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { stageNames } from '../../lib/words.ts'
import { useSession } from '../../lib/session.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormDay, FormSelect, FormTextArea } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { actBody, paperOf } from '../act-values.ts'
import type { ActValues } from '../act-values.ts'
import { actNames, dayHints, messages } from '../messages.ts'
import { standing } from '../stage-steps.ts'
import { useJudgement } from '../use-judgement.ts'
import { JudgementNotice } from './judgement-notice.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { PaperFields } from './paper-fields.tsx'
import { Spoken } from './spoken.tsx'

const text = messages.act

interface ActDialogProps {
  readonly file: CandidateFile
  readonly act: RequestableAct
  readonly onClose: () => void
  readonly onRecorded: () => void
}

/** `mustExplain` is asked when sending: by then the rules of the typed day are known. */
const useActForm = ({ file, act, onRecorded }: ActDialogProps, mustExplain: () => boolean) => {
  const { today } = useSession()
  const say = useAnnounce()
  const defaults: ActValues = {
    happenedOn: today,
    document: { number: '', issuedOn: '', signer: '' },
    note: '',
    reason: '',
    toStage: '',
  }
  return useContractForm({
    id: `candidates.record.${file.id}.${act}`,
    endpoint: candidates.record,
    defaults,
    version: file.version,
    toInput: (values, version) => ({ params: { id: file.id }, body: actBody(act, values, version) }),
    check: (values) => [
      ...(mustExplain() && values.reason.trim() === '' ? [{ path: 'reason', code: 'required' }] : []),
      ...(act === 'step_back' && values.toStage === '' ? [{ path: 'toStage', code: 'required' }] : []),
    ],
    refresh: [candidates.get, candidates.judge, candidates.list, board.show],
    onDone: () => {
      say(text.done(actNames[act]))
      onRecorded()
    },
  })
}

export const ActDialog = (props: ActDialogProps) => {
  const { file, act, onClose } = props
  const [seen] = useState(file.acts.length)
  const mustExplain = useRef(false)
  const form = useActForm(props, () => mustExplain.current)
  const [on, reason] = form.watch(['happenedOn', 'reason'])
  const judged = useJudgement(file, act, on)
  const isBack = !isForwardAct(act)
  const explains = isBack || judged.warnings.length > 0 || form.error?.code === 'candidates.reason_needed'
  useEffect(() => {
    mustExplain.current = explains
  }, [explains])
  const returns = act === 'return_dossier'
  return (
    <Dialog open onClose={onClose} title={actNames[act]} description={file.fullName}>
      <Form
        form={form}
        submitLabel={isBack ? actNames[act] : text.submit}
        submitKind={act === 'annul_last' ? 'danger' : 'primary'}
        onCancel={onClose}
      >
        <Spoken>
          <Meanwhile acts={file.acts} seen={seen} />
        </Spoken>
        {act === 'annul_last' && <WhatIsAnnulled file={file} />}
        <FormDay form={form} name="happenedOn" label={text.on} hint={dayHints[act]} required />
        <JudgementNotice judged={judged} on={on} />
        {act === 'step_back' && (
          <FormSelect
            form={form}
            name="toStage"
            label={text.toStage}
            emptyLabel={text.chooseStage}
            options={file.stepBackTo.map((stage) => ({ value: stage, label: stageNames[stage] }))}
            required
          />
        )}
        <PaperFields form={form} paper={paperOf(act)} />
        {(explains || reason !== '') && (
          <FormTextArea
            form={form}
            name="reason"
            label={returns ? text.defects : text.reason}
            hint={returns && text.defectsHint}
            required
          />
        )}
        <FormTextArea form={form} name="note" label={text.note} rows={2} />
      </Form>
    </Dialog>
  )
}

/** The one that goes is the latest that holds, whatever one had in mind. */
const WhatIsAnnulled = ({ file }: { readonly file: CandidateFile }) => {
  const last = standing(file.acts).at(-1)
  return last === undefined ? null : <p>{text.annulWhat(actNames[last.name], last.happenedOn)}</p>
}
