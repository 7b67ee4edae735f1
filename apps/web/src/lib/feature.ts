import type { Permission } from '@ket-nap/domain/access/permissions'
import { lazy } from 'react'
import type { ComponentType } from 'react'

/** A line of the main navigation. Shown to whoever holds one of `needs` somewhere. */
export interface NavigationEntry {
  readonly to: string
  readonly label: string
  readonly needs: readonly Permission[]
  /** `main` is work, `administration` the rest of the line. */
  readonly group: 'main' | 'administration'
}

/** A page of a feature, in a file that is loaded when it is first opened. */
export interface PageRoute {
  /** Below `/`: `units/:id`; the first page is `/`. */
  readonly path: string
  /** One of these is enough; none: for everybody signed in. */
  readonly needs: readonly Permission[]
  readonly Component: ComponentType
}

/** What a feature hands to the application: see app/features.ts. */
export interface Feature {
  readonly routes: readonly PageRoute[]
  readonly navigation: readonly NavigationEntry[]
}

interface PageOptions {
  readonly path: string
  readonly needs?: readonly Permission[]
  /** `async () => (await import('./pages/units-page.tsx')).UnitsPage` */
  readonly load: () => Promise<ComponentType>
}

export const page = ({ path, needs = [], load }: PageOptions): PageRoute => ({
  path,
  needs,
  Component: lazy(async () => ({ default: await load() })),
})
