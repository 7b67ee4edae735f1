import { Suspense } from 'react'
import { useRoutes } from 'react-router'
import type { RouteObject } from 'react-router'
import { publicRoutes } from '../accounts/routes.tsx'
import type { PageRoute } from '../lib/feature.ts'
import { features } from './features.ts'
import { Gate } from './gate.tsx'
import { Guard } from './guard.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell.tsx'
import { Waiting } from './waiting.tsx'

const publicRoute = ({ path, Component }: PageRoute): RouteObject => ({
  path,
  element: (
    <Suspense fallback={<Waiting />}>
      <Component />
    </Suspense>
  ),
})

const guardedRoute = ({ path, needs, Component }: PageRoute): RouteObject => ({
  path,
  element: (
    <Guard needs={needs}>
      <Component />
    </Guard>
  ),
})

const routes: RouteObject[] = [
  {
    element: <Gate />,
    children: [
      ...publicRoutes.map(publicRoute),
      {
        element: <Shell />,
        children: [
          ...features.flatMap((feature) => feature.routes).map(guardedRoute),
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]

/**
 * All pages. Declarative routes and React.lazy: the router's own loading and boundaries would add 16 KiB to the first
 * page, and the data of our pages comes from the query cache.
 */
export const Routes = () => useRoutes(routes)
