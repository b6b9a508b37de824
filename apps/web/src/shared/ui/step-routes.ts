/** The address of each step of a project's path. */
export const stepRoutes = {
  brief: '/projects/$projectId/brief',
  direction: '/projects/$projectId/direction',
  plan: '/projects/$projectId/plan',
  choice: '/projects/$projectId/choice',
  permit: '/projects/$projectId/permit',
} as const
