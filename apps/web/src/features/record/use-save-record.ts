import type { ProjectId, RecordFormat } from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import { useMutation } from '@tanstack/react-query'
import { isTRPCClientError } from '@trpc/client'
import { trpc } from '../../shared/api/trpc.ts'
import { saveAs } from '../../shared/ui/save-as.ts'

/** Saves a record of the project in the format that it is called with. */
export function useSaveRecord(projectId: ProjectId) {
  const { client } = trpc.useUtils()
  return useMutation({
    mutationFn: async (format: RecordFormat) => {
      const { name, mediaType, text } = await client.records.get.query({ projectId, format })
      saveAs(name, new Blob([text], { type: mediaType }))
    },
    onError: (error) => {
      if (isTRPCClientError<AppRouter>(error)) void loadMessages().then(({ showFailure }) => showFailure(error))
    },
  })
}

/** Most visits export nothing. */
const loadMessages = () => import('../../shared/api/messages.ts')
