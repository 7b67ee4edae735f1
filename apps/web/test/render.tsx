import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { SessionView } from '@ket-nap/domain/accounts/schema'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { useLayoutEffect } from 'react'
import { MemoryRouter, useLocation, useNavigate } from 'react-router'
import type { Location, NavigateFunction } from 'react-router'
import { App } from '../src/app/app.tsx'
import { makeQueryClient } from '../src/lib/query.ts'
import { handle, serve } from './server.ts'
import type { Handler } from './server.ts'

interface RenderOptions {
  readonly session: SessionView
  readonly handlers?: readonly Handler[]
}

interface Seen {
  location: Location
  navigate: NavigateFunction
}

const Watch = ({ onSee }: { readonly onSee: (seen: Seen) => void }) => {
  const [location, navigate] = [useLocation(), useNavigate()]
  useLayoutEffect(() => onSee({ location, navigate }), [onSee, location, navigate])
  return null
}

/**
 * Renders the real application at an address against handlers of the contract (test/server.ts). Returns the user's
 * hands, where the application is (`router.state.location`) and the requests made so far.
 */
export const renderApp = (url: string, { session, handlers = [] }: RenderOptions) => {
  const requests = serve([handle(accounts.session, () => session), ...handlers])
  const client = makeQueryClient()
  // No answer is not tried again in tests: one failure is one failure.
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } })
  const seen: Partial<Seen> = {}
  const view = render(
    <MemoryRouter initialEntries={[url]}>
      <Watch onSee={(now) => void Object.assign(seen, now)} />
      <App client={client} />
    </MemoryRouter>,
  )
  // `Watch` has rendered by now.
  const router = { state: seen as Seen }
  return { ...view, user: userEvent.setup(), router, client, requests }
}
