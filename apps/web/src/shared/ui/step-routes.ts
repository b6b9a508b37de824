/** The route of each step of a project. */
export const stepRoutes = {
  brief: '/projects/$projectId/brief',
  direction: '/projects/$projectId/direction',
  plan: '/projects/$projectId/plan',
  choice: '/projects/$projectId/choice',
  permit: '/projects/$projectId/permit',
  progress: '/projects/$projectId/progress',
} as const
