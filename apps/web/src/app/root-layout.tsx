import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Layout } from './layout.tsx'
import { sharedPath } from './shared-path.ts'

const SharedLayout = lazy(async () => ({ default: (await import('./shared-layout.tsx')).SharedLayout }))

/** Readers of links get a layout of their own, because the other one begins a sign-in. */
export function RootLayout() {
  const isShared = useLocation({ select: ({ pathname }) => pathname.replace(/\/$/, '') === sharedPath })
  if (!isShared) return <Layout />
  return (
    <Suspense>
      <SharedLayout />
    </Suspense>
  )
}
