import { useDebouncedCallback } from '@mantine/hooks'
import { haveSameWeights, type ProjectId, type Weights } from '@plangate/core/schemas'
import { useState } from 'react'
import { type ApiError, trpc } from '../../../shared/api/trpc.ts'

/** How long a slider rests before its weight is saved, so that a drag is one decision. */
const restMillis = 400

/** How much each criterion means to the founder of a project, and how to change it. */
export interface ProjectWeights {
  /** Includes a change that is on its way to the server. */
  weights: Weights
  change(next: Weights): void
  /** Why the last change was not saved; it stays on the page. */
  error: ApiError | null
  retry(): void
}

/** @param kept the weights that the server keeps */
export function useProjectWeights(projectId: ProjectId, kept: Weights): ProjectWeights {
  const [wanted, setWanted] = useState<Weights | null>(null)
  const utils = trpc.useUtils()
  const save = trpc.projects.setWeights.useMutation({
    // One after the other, so that the last change is the one that stays.
    scope: { id: `weights-${projectId}` },
    onSuccess: (saved) => {
      utils.projects.weights.setData({ projectId }, saved)
      setWanted((now) => (now && haveSameWeights(now, saved) ? null : now))
    },
    onSettled: () => utils.projects.audit.invalidate({ projectId }),
  })
  const send = (weights: Weights) => save.mutate({ projectId, weights })
  const sendLater = useDebouncedCallback(send, { delay: restMillis, flushOnUnmount: true })
  return {
    weights: wanted ?? kept,
    change(next) {
      setWanted(next)
      utils.projects.weights.setData({ projectId }, next)
      sendLater(next)
    },
    error: save.error,
    retry: () => wanted && send(wanted),
  }
}
