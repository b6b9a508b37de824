import { type ApiClient, projectWithChoice } from './api-client.ts'
import type { Screen } from './screen.ts'

/** Makes a project with a choice and a permit, and a link that shows its notes. Returns the path of the link. */
export async function sharedPathOf(api: ApiClient, name: string): Promise<string> {
  const { project } = await projectWithChoice(api, name)
  await api.builds.authorize.mutate({ projectId: project.id })
  const { secret } = await api.shares.create.mutate({ projectId: project.id, withNotes: true, name: 'Anna' })
  return `/share#${secret}`
}

/** Makes a project with a link that works and one that was revoked. Returns the path of its links. */
export async function linksPathOf(api: ApiClient, name: string): Promise<string> {
  const { id: projectId } = await api.projects.create.mutate({ name })
  const { id: shareId } = await api.shares.create.mutate({ projectId, withNotes: true, name: 'The board' })
  await api.shares.revoke.mutate({ shareId })
  const endsAt = new Date(Date.now() + 30 * 86_400_000).toISOString()
  await api.shares.create.mutate({ projectId, withNotes: false, name: 'Anna', endsAt })
  return `/projects/${projectId}/share`
}

/**
 * The screens of links, for the founder and for readers.
 *
 * @param api returns the client, once there is one
 */
export function shareScreens(api: () => ApiClient): Screen[] {
  return [
    { name: 'links', path: () => linksPathOf(api(), 'Shared'), shows: 'Link for The board' },
    {
      name: 'new link',
      path: () => linksPathOf(api(), 'To be shared'),
      act: (page) => page.getByRole('button', { name: 'New link' }).click(),
      shows: 'Only you see this',
    },
    {
      name: 'link shown once',
      path: () => linksPathOf(api(), 'Just shared'),
      act: async (page) => {
        await page.getByRole('button', { name: 'New link' }).click()
        await page.getByRole('button', { name: 'Make the link' }).click()
      },
      shows: 'Copy it now: it is not shown again',
    },
    {
      name: 'revoking a link',
      path: () => linksPathOf(api(), 'No longer shared'),
      act: (page) => page.getByRole('button', { name: 'Revoke: Link for Anna' }).click(),
      shows: 'can no longer open the plan',
    },
    { name: 'shared plan', path: () => sharedPathOf(api(), 'For readers'), shows: 'What these numbers rest on' },
    {
      name: 'shared what-if',
      path: () => sharedPathOf(api(), 'For readers who try'),
      act: (page) => page.getByRole('tab', { name: 'What if' }).click(),
      shows: 'Nothing is changed yet',
    },
    {
      name: 'shared decisions',
      path: () => sharedPathOf(api(), 'For readers who ask'),
      act: (page) => page.getByRole('tab', { name: 'Decisions' }).click(),
      shows: 'Chosen by the founder',
    },
    { name: 'link that does not work', path: async () => '/share#nothing', shows: 'This link does not work' },
  ]
}
