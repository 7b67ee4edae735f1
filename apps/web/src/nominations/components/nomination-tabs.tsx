import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useMay } from '../../lib/session.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { messages } from '../messages.ts'

interface NominationTabsProps {
  readonly at: '/nominations' | '/nominations/received'
  readonly children: ReactNode
}

/** Whoever both nominates and answers has the two sides as tabs; for everybody else there is only one. */
export const NominationTabs = ({ at, children }: NominationTabsProps) => {
  const navigate = useNavigate()
  const [follows, answers] = [useMay('nominations.follow_own'), useMay('nominations.answer')]
  if (!follows || !answers) return children
  const tabs = [
    { value: '/nominations', label: messages.own.tab, content: children },
    { value: '/nominations/received', label: messages.received.tab, content: children },
  ]
  return <Tabs label={messages.tabs} tabs={tabs} value={at} onChange={(to) => void navigate(to)} />
}
