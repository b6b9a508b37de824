import type { Project } from '@plangate/core/schemas'
import { type ApiError, trpc } from '../../../shared/api/trpc.ts'
import { useExport } from '../export/use-export.ts'

/** Most visits to the list change nothing. */
const loadMessages = () => import('../../../shared/api/messages.ts')

/** What a menu does to a project at once, and says in the corner of the page. */
export function useManageProject({ name }: Pick<Project, 'name'>) {
  const utils = trpc.useUtils()
  const exportFiles = useExport()
  const after = (message: string) => ({
    onSuccess: async () => {
      void loadMessages().then(({ showDone }) => showDone(message))
      await utils.invalidate()
    },
    onError: (error: ApiError) => void loadMessages().then(({ showFailure }) => showFailure(error)),
  })
  return {
    exportFiles,
    duplicate: trpc.projects.duplicate.useMutation(after(`"${name}" has a copy with the same brief.`)),
    archive: trpc.projects.archive.useMutation(after(`"${name}" is archived.`)),
    restore: trpc.projects.restore.useMutation(after(`"${name}" is back.`)),
  }
}
