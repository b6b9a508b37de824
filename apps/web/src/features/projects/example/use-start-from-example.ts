import type { ProjectId } from '@plangate/core/schemas'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { stepRoutes } from '../../../shared/ui/step-routes.ts'
import type { Example } from './read-example.ts'

/** Begins a project with the name and the brief of the example, and goes to its decision. Copies nothing else. */
export function useStartFromExample({ name, brief }: Example) {
  const utils = trpc.useUtils()
  const navigate = useNavigate()
  // The project that an earlier attempt created.
  const [created, setCreated] = useState<ProjectId | null>(null)
  const save = trpc.briefs.save.useMutation({
    onSuccess: async (_saved, { projectId }) => {
      await utils.projects.invalidate()
      await navigate({ to: stepRoutes.direction, params: { projectId } })
    },
  })
  const saveTo = (projectId: ProjectId) => save.mutate({ projectId, brief })
  const create = trpc.projects.create.useMutation({
    onSuccess: ({ id }) => {
      setCreated(id)
      saveTo(id)
    },
  })
  return {
    isPending: create.isPending || save.isPending,
    error: create.error ?? save.error,
    mutate: () => (created === null ? create.mutate({ name }) : saveTo(created)),
  }
}
