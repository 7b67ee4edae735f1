import { Suspense, useEffect, useRef, useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { useSession } from '../lib/session.ts'
import { Loading } from '../ui/states.tsx'
import { EndsSoon } from './ends-soon.tsx'
import { messages } from './messages.ts'
import { PageBoundary } from './page-boundary.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { TopBar } from './top-bar.tsx'
import styles from './shell.module.css'

/** After going to another page the focus is on its heading, so that screen readers and the keyboard begin there. */
const useFocusOnNewPage = (pathname: string) => {
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [pathname])
}

/** The frame of every page for people who are signed in. */
export const Shell = () => {
  const session = useSession()
  const { pathname, search } = useLocation()
  const [leaving, setLeaving] = useState(false)
  useFocusOnNewPage(pathname)
  if (session.account === null) {
    const back = leaving || pathname === '/' ? '' : `?return=${encodeURIComponent(pathname + search)}`
    return <Navigate to={`/sign-in${back}`} replace />
  }
  return (
    <>
      <a href="#content" className={`${styles['skip']} no-print`}>
        {messages.skip}
      </a>
      {session.demo && (
        <aside aria-label={messages.demoLabel} className={styles['demo']}>
          {messages.demo}
        </aside>
      )}
      <TopBar account={session.account} onSignOut={() => setLeaving(true)} />
      <EndsSoon />
      <main id="content" tabIndex={-1} className={styles['main']}>
        {/* A page that breaks leaves the navigation standing. */}
        <PageBoundary at={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </PageBoundary>
      </main>
      <SignInAgain account={session.account} />
    </>
  )
}
