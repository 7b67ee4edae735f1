import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { candidates } from '@ket-nap/domain/candidates/contract'
import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { Id } from '@ket-nap/domain/shared/ids'
import { toApiError } from '../../lib/api-error.ts'
import { query } from '../../lib/query.ts'
import { useMay } from '../../lib/session.ts'
import { stageNames } from '../../lib/words.ts'
import { Badge } from '../../ui/badge.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Page, Section } from '../../ui/layout.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Empty, NotFound } from '../../ui/states.tsx'
import { History } from '../components/history.tsx'
import { NextSteps } from '../components/next-steps.tsx'
import { Origins } from '../components/origins.tsx'
import { PersonSection } from '../components/person-section.tsx'
import { StageMap } from '../components/stage-map.tsx'
import { messages } from '../messages.ts'
import styles from './candidate-page.module.css'

const text = messages.file

const listCrumb = { label: messages.list.title, to: '/candidates' }

/** From the list down to the cell; each opens the list of that unit. */
const crumbsOf = (file: CandidateFile | undefined) => [
  listCrumb,
  ...[...(file?.above ?? []), ...(file ? [{ id: file.unitId, name: file.unitName }] : [])].map(({ id, name }) => ({
    label: name,
    to: `/candidates?unitId=${id}`,
  })),
]

export const CandidatePage = () => {
  const { id = '' } = useParams()
  const mayOpen = useMay('candidates.open')
  const isId = Id.safeParse(id).success
  const file = useQuery({ ...query(candidates.get, { params: { id } }), enabled: mayOpen && isId })
  const listOnly = !mayOpen || (file.isError && toApiError(file.error).code === 'request.forbidden')
  return (
    <Page>
      <PageHeader
        title={file.data?.fullName ?? text.title}
        crumbs={crumbsOf(file.data)}
        description={file.data && <Standing file={file.data} />}
      />
      {!isId && <NotFound />}
      {isId && listOnly && <ListOnly />}
      {isId && !listOnly && <Loaded query={file}>{(data) => <Opened file={data} />}</Loaded>}
    </Page>
  )
}

/** For overseers: figures and names, not files (product.md, "Least knowledge"). */
const ListOnly = () => (
  <Empty title={text.listOnlyTitle}>
    <p>{text.listOnly}</p>
    <LinkButton to="/candidates">{text.backToList}</LinkButton>
  </Empty>
)

const Standing = ({ file: { stage, stageSince, unitName, returned } }: { readonly file: CandidateFile }) => (
  <>
    <Badge tone="info">{stageNames[stage]}</Badge> {text.sinceIn(stageSince, unitName)}{' '}
    {returned && <Badge tone="warn">{text.returned}</Badge>}
  </>
)

const Opened = ({ file }: { readonly file: CandidateFile }) => (
  <div className={styles['columns']}>
    <div className={styles['next']}>
      <NextSteps file={file} />
    </div>
    <div className={styles['side']}>
      <Section title={text.map}>
        <StageMap file={file} />
      </Section>
      <PersonSection file={file} />
      <Origins file={file} />
    </div>
    <div className={styles['history']}>
      <History file={file} />
    </div>
  </div>
)
