import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { units } from '@ket-nap/domain/units/contract'
import type { UnitView } from '@ket-nap/domain/units/schema'
import { query } from '../../lib/query.ts'
import { useMay } from '../../lib/session.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Page, Row } from '../../ui/layout.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Changes, Periods } from '../components/history.tsx'
import { Organisations } from '../components/organisations.tsx'
import { UnitActs } from '../components/unit-acts.tsx'
import { Below, UnitFacts } from '../components/unit-facts.tsx'
import { knownFrom } from '../known.ts'
import type { Known } from '../known.ts'
import { messages } from '../messages.ts'
import { idsWithin } from '../unit-choices.ts'

const text = messages.unit

const crumbsOf = ({ above }: UnitView, known: Known) =>
  above.map(({ id, name }) => (known.mayOpen(id) ? { label: name, to: `/units/${id}` } : { label: name }))

/** One unit: what it is, where it stands, what happened to it. */
export const UnitPage = () => {
  const { id = '' } = useParams()
  const found = useQuery(query(units.get, { params: { id } }))
  const tree = useQuery(query(units.tree, { query: {} }))
  const clusters = useQuery(query(units.clusters))
  const mayManage = useMay('units.manage')
  const nodes = tree.data?.units ?? []
  const known = knownFrom(nodes, clusters.data ?? [])
  const unit = found.data
  const within = idsWithin(nodes, id)
  return (
    <Page>
      <PageHeader
        title={unit?.name ?? messages.title}
        crumbs={[{ label: text.crumb, to: '/units' }, ...(unit === undefined ? [] : crumbsOf(unit, known))]}
        actions={unit && mayManage && <UnitActs key={id} unit={unit} />}
      />
      <Loaded query={found} lines={10}>
        {(data) => (
          <>
            {data.dissolvedOn !== null && <Notice tone="warn" title={text.ended(data.dissolvedOn)} />}
            <Ways unitId={id} />
            <UnitFacts unit={data} clusters={clusters.data ?? []} />
            <Loaded query={tree} lines={4}>
              {() => <Below key={id} unitId={id} nodes={nodes.filter((node) => within.has(node.id))} />}
            </Loaded>
            <Organisations unit={data} />
            <Changes unit={data} known={known} />
            <Periods unit={data} known={known} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** To what of this unit other pages show, as far as one may see it. */
const Ways = ({ unitId }: { readonly unitId: string }) => {
  const [mayBoard, mayList, mayQuotas] = [useMay('board.view'), useMay('candidates.list'), useMay('quotas.view')]
  return (
    <Row>
      {mayBoard && <LinkButton to={`/?unitId=${unitId}`}>{text.board}</LinkButton>}
      {mayList && <LinkButton to={`/candidates?unitId=${unitId}`}>{text.candidates}</LinkButton>}
      {mayQuotas && <LinkButton to={`/quotas?unitId=${unitId}`}>{text.quotas}</LinkButton>}
    </Row>
  )
}
