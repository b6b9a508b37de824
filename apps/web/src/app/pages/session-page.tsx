import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSession, useSessionState } from '../../features/account/session/session-context.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { PagePending } from './page-pending.tsx'

/** Where the provider sends users back to. Sends signed-in users on to the page they wanted. */
export function SessionPage() {
  const session = useSession()
  const { name } = useSessionState()
  const { history } = useRouter()
  useEffect(() => {
    if (name === 'signed-in') history.replace(session.returnTo)
  }, [name, history, session])
  return name === 'local' ? <NotFoundPage /> : <PagePending />
}
