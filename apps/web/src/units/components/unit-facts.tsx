import type { Cluster, UnitNode, UnitView } from '@ket-nap/domain/units/schema'
import { formatDay } from '../../lib/format.ts'
import { unitKindNames } from '../../lib/words.ts'
import { Facts } from '../../ui/facts.tsx'
import type { Fact } from '../../ui/facts.tsx'
import { Section } from '../../ui/layout.tsx'
import { isBase } from '@ket-nap/domain/units/rules'
import { messages } from '../messages.ts'
import { UnitTree } from './unit-tree.tsx'
import { grovesOf } from '../tree.ts'

const text = messages.unit

interface UnitFactsProps {
  readonly unit: UnitView
  readonly clusters: readonly Cluster[]
}

const clusterFact = ({ unit, clusters }: UnitFactsProps): readonly Fact[] => {
  if (!isBase(unit.kind)) return []
  const cluster = clusters.find(({ id }) => id === unit.clusterId)
  return [{ label: text.cluster, value: cluster && text.inCharge(cluster.name, cluster.inCharge) }]
}

export const UnitFacts = (props: UnitFactsProps) => {
  const { kind, above, foundedOn, dissolvedOn } = props.unit
  const parent = above.at(-1)
  return (
    <Section title={text.facts}>
      <Facts
        facts={[
          { label: text.kind, value: unitKindNames[kind] },
          ...(parent === undefined ? [] : [{ label: text.above, value: parent.name }]),
          ...clusterFact(props),
          { label: text.foundedOn, value: formatDay(foundedOn) },
          ...(dissolvedOn === null ? [] : [{ label: text.dissolvedOn, value: formatDay(dissolvedOn) }]),
        ]}
      />
    </Section>
  )
}

interface BelowProps {
  readonly unitId: string
  readonly nodes: readonly UnitNode[]
}

/** What stands below the unit today, the first level in view. */
export const Below = ({ unitId, nodes }: BelowProps) => {
  const [own] = grovesOf(nodes).flatMap(({ branches }) => branches)
  return (
    <Section title={text.below}>
      {own === undefined || own.node.id !== unitId || own.below.length === 0 ? (
        <p>{text.noneBelow}</p>
      ) : (
        <UnitTree groves={[{ above: [], branches: own.below }]} clusterNames={new Map()} />
      )}
    </Section>
  )
}
