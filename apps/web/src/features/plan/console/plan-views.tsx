import '@mantine/core/styles/Tabs.layer.css'
import './plan-views.css'
import { Tabs } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type PlanView, planViews, readPlanView } from '../plan-search.ts'

const viewNames: Record<PlanView, string> = {
  options: 'Options',
  odds: 'Odds by week',
  scope: 'Scope',
  drivers: 'What drives it',
  'what-if': 'What if',
  'push-back': 'Push back',
  versions: 'Versions',
}

interface PlanViewsProps {
  view: PlanView
  /** Called only for the visible view. */
  renderView: (view: PlanView) => ReactNode
}

/** The tabs below the board, one per view. The selected view is kept in the URL. */
export function PlanViews({ view, renderView }: PlanViewsProps) {
  const navigate = useNavigate({ from: '/projects/$projectId/plan' })
  const show = (name: string | null) => {
    const next = readPlanView(name)
    if (!next) return
    void navigate({ search: (search) => ({ ...search, view: next }), replace: true, resetScroll: false })
  }
  return (
    <Tabs value={view} onChange={show} keepMounted={false} className="pg-views">
      <Tabs.List aria-label="Behind the comparison">
        {planViews.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {viewNames[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {planViews.map((name) => (
        <Tabs.Panel key={name} value={name} pt="lg">
          {name === view && renderView(name)}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
