import { type ApiClient, projectWithChoice, projectWithOverrun, projectWithPlan } from './api-client.ts'
import type { Screen } from './screen.ts'

/**
 * The screens of recorded work.
 *
 * @param api returns the client, once there is one
 */
export function progressScreens(api: () => ApiClient): Screen[] {
  return [
    {
      name: 'progress without a choice',
      path: async () => `/projects/${(await projectWithPlan(api(), 'Not begun')).project.id}/progress`,
      shows: 'Nothing is chosen yet',
    },
    {
      name: 'progress with a review due',
      path: async () => `/projects/${(await projectWithOverrun(api(), 'Overrun')).project.id}/progress`,
      shows: 'A review is due before anything more is built',
    },
    {
      name: 'track record',
      path: async () => {
        const { project, plan } = await projectWithChoice(api(), 'Finished')
        const hours = plan.options[0]?.estimate.hours.p50 ?? 100
        await api().actuals.record.mutate({ projectId: project.id, totals: { hours, weeks: 4 } })
        return '/track-record'
      },
      shows: 'What your plans say',
    },
  ]
}
