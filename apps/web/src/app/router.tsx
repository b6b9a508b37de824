import type { ProjectId } from '@plangate/core/schemas'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
} from '@tanstack/react-router'
import { sessionPaths } from '../features/account/session/session-paths.ts'
import { readBriefSearch } from '../features/brief/brief-search.ts'
import { readGateSearch } from '../features/gate/gate-search.ts'
import { readEditSearch } from '../features/plan/edit/edit-search.ts'
import { readPlanSearch } from '../features/plan/plan-search.ts'
import { readProjectSearch } from '../features/projects/project-filters.ts'
import { readId } from '../shared/search/read-search.ts'
import { type ApiQueries, beginPlan } from './begin-plan.ts'
import { focusHeading } from './focus-heading.ts'
import { BrokenPage } from './pages/broken-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { PagePending } from './pages/page-pending.tsx'
import { ProjectsPage } from './pages/projects-page.tsx'
import { SessionPage } from './pages/session-page.tsx'
import { RootLayout } from './root-layout.tsx'
import { sharedPath } from './shared-path.ts'

const root = createRootRouteWithContext<{ api: ApiQueries }>()({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
})

const projects = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readProjectSearch,
  component: ProjectsPage,
})

const newProject = createRoute({
  getParentRoute: () => root,
  path: '/new',
  component: lazyRouteComponent(() => import('./pages/new-project-page.tsx'), 'NewProjectPage'),
})

const example = createRoute({
  getParentRoute: () => root,
  path: '/example',
  component: lazyRouteComponent(() => import('./pages/example-page.tsx'), 'ExamplePage'),
})

const project = createRoute({
  getParentRoute: () => root,
  path: '/projects/$projectId',
  params: {
    parse: ({ projectId }) => ({ projectId: readProjectId(projectId) }),
    stringify: ({ projectId }) => ({ projectId }),
  },
  component: lazyRouteComponent(() => import('./pages/project-frame.tsx'), 'ProjectFrame'),
})

const overview = createRoute({
  getParentRoute: () => project,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/overview-page.tsx'), 'OverviewPage'),
})

const brief = createRoute({
  getParentRoute: () => project,
  path: '/brief',
  validateSearch: readBriefSearch,
  component: lazyRouteComponent(() => import('./pages/brief-page.tsx'), 'BriefPage'),
})

const interview = createRoute({
  getParentRoute: () => project,
  path: '/interview',
  component: lazyRouteComponent(() => import('./pages/interview-page.tsx'), 'InterviewPage'),
})

const direction = createRoute({
  getParentRoute: () => project,
  path: '/direction',
  validateSearch: readGateSearch,
  component: lazyRouteComponent(() => import('./pages/direction-page.tsx'), 'DirectionPage'),
})

const plan = createRoute({
  getParentRoute: () => project,
  path: '/plan',
  validateSearch: readPlanSearch,
  // On every visit, not for a step of a what-if, which is kept in the address. A link under the mouse loads code only.
  shouldReload: ({ cause }) => cause === 'enter',
  loader: ({ cause, context, location, params }) => {
    if (cause !== 'preload') beginPlan(context.api, params.projectId, readPlanSearch(location.search).version)
  },
  component: lazyRouteComponent(() => import('./pages/plan-page.tsx'), 'PlanPage'),
})

const planEdit = createRoute({
  getParentRoute: () => project,
  path: '/plan/edit',
  validateSearch: readEditSearch,
  component: lazyRouteComponent(() => import('./pages/plan-edit-page.tsx'), 'PlanEditPage'),
})

const choice = createRoute({
  getParentRoute: () => project,
  path: '/choice',
  component: lazyRouteComponent(() => import('./pages/choice-page.tsx'), 'ChoicePage'),
})

const permit = createRoute({
  getParentRoute: () => project,
  path: '/permit',
  component: lazyRouteComponent(() => import('./pages/permit-page.tsx'), 'PermitPage'),
})

const progress = createRoute({
  getParentRoute: () => project,
  path: '/progress',
  component: lazyRouteComponent(() => import('./pages/progress-page.tsx'), 'ProgressPage'),
})

const share = createRoute({
  getParentRoute: () => project,
  path: '/share',
  component: lazyRouteComponent(() => import('./pages/share-page.tsx'), 'SharePage'),
})

const shared = createRoute({
  getParentRoute: () => root,
  path: sharedPath,
  component: lazyRouteComponent(() => import('./pages/shared-page.tsx'), 'SharedPage'),
})

const trackRecord = createRoute({
  getParentRoute: () => root,
  path: '/track-record',
  component: lazyRouteComponent(() => import('./pages/track-record-page.tsx'), 'TrackRecordPage'),
})

const upgrade = createRoute({
  getParentRoute: () => root,
  path: '/upgrade',
  component: lazyRouteComponent(() => import('./pages/upgrade-page.tsx'), 'UpgradePage'),
})

const audit = createRoute({
  getParentRoute: () => project,
  path: '/audit',
  component: lazyRouteComponent(() => import('./pages/project-audit-page.tsx'), 'ProjectAuditPage'),
})

const tokens = createRoute({
  getParentRoute: () => root,
  path: '/account/tokens',
  component: lazyRouteComponent(() => import('./pages/tokens-page.tsx'), 'TokensPage'),
})

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/account/webhooks',
  component: lazyRouteComponent(() => import('./pages/webhooks-page.tsx'), 'WebhooksPage'),
})

const callback = createRoute({ getParentRoute: () => root, path: sessionPaths.callback, component: SessionPage })
const signedOut = createRoute({ getParentRoute: () => root, path: sessionPaths.signedOut, component: SessionPage })

const routeTree = root.addChildren([
  projects,
  newProject,
  example,
  upgrade,
  trackRecord,
  shared,
  tokens,
  webhooks,
  callback,
  signedOut,
  project.addChildren([overview, brief, interview, direction, plan, planEdit, choice, permit, progress, share, audit]),
])

/** Shows an invalid id like a missing project. */
function readProjectId(raw: string): ProjectId {
  const id = readId<ProjectId>(raw)
  if (!id) throw notFound()
  return id
}

export function createAppRouter(api: ApiQueries) {
  const router = createRouter({
    routeTree,
    context: { api },
    defaultPreload: 'intent',
    defaultPendingComponent: PagePending,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })
  router.subscribe('onRendered', focusHeading)
  // Before anything is rendered; the loader comes after that.
  const matches = router.matchRoutes(router.latestLocation)
  for (const { routeId, params, search } of matches.some(isBroken) ? [] : matches) {
    if (routeId === plan.id && 'projectId' in params) beginPlan(api, params.projectId, readPlanSearch(search).version)
  }
  return router
}

/** An address that leads to no page: there is nothing to ask for. */
function isBroken({ paramsError }: { paramsError: unknown }): boolean {
  return paramsError !== undefined
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
