import type { Project } from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import { useMutation } from '@tanstack/react-query'
import { isTRPCClientError } from '@trpc/client'
import { trpc } from '../../../shared/api/trpc.ts'

/** Saves a project, or the account when none is given. Most visits to the list export nothing, so the code comes later. */
export function useExport() {
  const { client } = trpc.useUtils()
  return useMutation({
    mutationFn: async (project: Project | null) => {
      const { saveExport } = await import('./save-export.ts')
      await saveExport(client, project)
    },
    onError: (error) => {
      if (isTRPCClientError<AppRouter>(error)) void loadMessages().then(({ showFailure }) => showFailure(error))
    },
  })
}

const loadMessages = () => import('../../../shared/api/messages.ts')
