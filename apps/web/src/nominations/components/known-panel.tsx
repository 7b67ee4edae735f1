import type { ReactNode } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { messages } from '../messages.ts'

const text = messages.duplicate

interface KnownPanelProps {
  readonly own: boolean
  /** The way to confirm. */
  readonly children: ReactNode
}

/** That somebody is known, never who or where: the organisation must not learn it (product.md, "Least knowledge"). */
export const KnownPanel = ({ own, children }: KnownPanelProps) => (
  <Notice tone="warn" title={text.title}>
    <p>{own ? text.own : text.known}</p>
    <p>{text.counted}</p>
    {children}
  </Notice>
)
