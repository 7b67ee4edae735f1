import { QueryClientProvider } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { Announcer } from '../ui/announcer.tsx'
import { PageBoundary } from './page-boundary.tsx'
import { Routes } from './routes.tsx'

/** The application without its address bar: the router stands around it (main.tsx, test/render.tsx). */
export const App = ({ client }: { readonly client: QueryClient }) => (
  <QueryClientProvider client={client}>
    <Announcer>
      <PageBoundary at="">
        <Routes />
      </PageBoundary>
    </Announcer>
  </QueryClientProvider>
)
