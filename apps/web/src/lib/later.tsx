import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'

/**
 * A part whose file is fetched when it is first shown: dialogs mostly, which carry forms and pickers that the page does
 * not need to be read. Nothing stands in its place meanwhile.
 */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> => {
  const Part: ComponentType<P> = lazy(async () => ({ default: await load() }))
  const Later = (props: P) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
  return Later
}
