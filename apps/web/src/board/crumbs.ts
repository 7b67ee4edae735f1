import { grantsFor } from '@ket-nap/domain/access/grants'
import type { Actor } from '@ket-nap/domain/access/grants'
import type { Board } from '@ket-nap/domain/board/schema'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { boardLink } from './links.ts'
import type { BoardSearch } from './search.ts'

/**
 * The units above, from the top down. Those above the reader's own place come as names only: a link there would lead to
 * "not found". From the granted unit on, everything below is open.
 */
export const crumbsOf = (above: Board['above'], actor: Actor, today: string, search: BoardSearch): readonly Crumb[] => {
  const granted = new Set(
    grantsFor(actor, 'board.view', today).flatMap(({ place }) => (place.kind === 'subtree' ? [place.unitId] : [])),
  )
  const first = above.findIndex(({ id }) => granted.has(id))
  return above.map(({ id, name }, index) =>
    first >= 0 && index >= first ? { label: name, to: boardLink(search, id) } : { label: name },
  )
}
