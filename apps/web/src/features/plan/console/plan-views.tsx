import '@mantine/core/styles/Tabs.layer.css'
import './plan-views.css'
import { Tabs } from '@mantine/core'
import { type RegisteredRouter, useNavigate, useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { type PlanView, planViews, readPlanView } from '../plan-search.ts'

const viewNames: Record<PlanView, string> = {
  options: 'Options',
  compare: 'Side by side',
  odds: 'Odds by week',
  scope: 'Scope',
  drivers: 'Main drivers',
  'what-if': 'What if',
  'push-back': 'Push back',
  versions: 'Versions',
}

interface PlanViewsProps {
  view: PlanView
  /** Shown above every view. */
  notices: ReactNode
  /** Called only for the visible view. */
  renderView: (view: PlanView) => ReactNode
}

/**
 * The bar of views, which stays at the top of the window. The address keeps the view, so that Back returns to the one
 * before, and every view starts at its top.
 */
export function PlanViews({ view, notices, renderView }: PlanViewsProps) {
  const navigate = useNavigate({ from: '/projects/$projectId/plan' })
  const views = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const router = useRouter()
  useLayoutEffect(() => keepOpenViewCentered(bar.current), [view])
  useEffect(() => onReturn(router, () => centerOpenView(bar.current)), [router])
  const show = (name: string | null) => {
    const next = readPlanView(name)
    if (!next) return
    void navigate({ search: (search) => ({ ...search, view: next }), resetScroll: false })
    const top = views.current?.getBoundingClientRect().top ?? 0
    if (top < 0) views.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <Tabs value={view} onChange={show} keepMounted={false} className="pg-views" ref={views}>
      <Tabs.List aria-label="Views of the plan" ref={bar}>
        {planViews.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {viewNames[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {notices}
      {planViews.map((name) => (
        <Tabs.Panel key={name} value={name} pt="md">
          {name === view && renderView(name)}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

/**
 * After Back, the router scrolls the bar to where it was under another view. When the page only writes its address, the
 * bar stays under the finger that scrolls it.
 *
 * @returns how to take it back
 */
function onReturn(router: RegisteredRouter, act: () => void): () => void {
  let isReturning = false
  const ignoreHistory = router.history.subscribe(({ action }) => {
    isReturning = action.type !== 'PUSH' && action.type !== 'REPLACE'
  })
  const ignoreRendered = router.subscribe('onRendered', () => isReturning && act())
  return () => {
    ignoreHistory()
    ignoreRendered()
  }
}

/**
 * Centers the open view now, and again when a tab or the bar changes its size: a font that arrives late, a window that
 * is turned.
 *
 * @returns how to stop that
 */
function keepOpenViewCentered(bar: HTMLDivElement | null): (() => void) | undefined {
  if (bar === null) return
  centerOpenView(bar)
  const sizes = new ResizeObserver(() => centerOpenView(bar))
  for (const element of [bar, ...bar.children]) sizes.observe(element)
  return () => sizes.disconnect()
}

/** On a phone the bar is wider than the window. `scrollIntoView` would also scroll the page to the bar. */
function centerOpenView(bar: HTMLDivElement | null): void {
  const open = bar?.querySelector<HTMLElement>('[aria-selected=true]')
  if (bar && open) bar.scrollLeft = open.offsetLeft - (bar.clientWidth - open.offsetWidth) / 2
}
