import '@mantine/core/styles/Tabs.layer.css'
import './plan-views.css'
import { Tabs } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { type PlanView, planViews, readPlanView } from '../plan-search.ts'

const viewNames: Record<PlanView, string> = {
  options: 'Options',
  compare: 'Side by side',
  odds: 'Odds by week',
  scope: 'Scope',
  drivers: 'What drives it',
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
  const show = (name: string | null) => {
    const next = readPlanView(name)
    if (!next) return
    void navigate({ search: (search) => ({ ...search, view: next }), resetScroll: false })
    const top = views.current?.getBoundingClientRect().top ?? 0
    if (top < 0) views.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <Tabs value={view} onChange={show} keepMounted={false} className="pg-views" ref={views}>
      <Tabs.List aria-label="Views of the plan">
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
