import type { Intake, NewProject, ProjectId } from '@plangate/core/schemas'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'

interface Continuation {
  project: NewProject
  intake: Intake
  /** The project that an earlier attempt created, or null. */
  projectId: ProjectId | null
  /** Where it goes on. */
  next: 'direction' | 'interview'
  /** Called once the project is there, so that another attempt does not create a second one. */
  onCreated: (projectId: ProjectId) => void
  /** Called once everything is saved. */
  onSaved: () => void
}

/** Creates the project, saves its brief, opens the gate and goes to the decision. */
export function useContinue() {
  const utils = trpc.useUtils()
  const navigate = useNavigate()
  const create = trpc.projects.create.useMutation()
  const save = trpc.briefs.save.useMutation()
  const open = trpc.gates.open.useMutation()
  const [isRunning, setRunning] = useState(false)

  async function run({ project, intake, projectId: earlier, next, onCreated, onSaved }: Continuation) {
    const projectId = earlier ?? (await create.mutateAsync(project)).id
    onCreated(projectId)
    await save.mutateAsync({ projectId, brief: intake.brief })
    const gate = await utils.gates.current.fetch({ projectId })
    if (gate?.status !== 'pending') await open.mutateAsync({ projectId })
    onSaved()
    await utils.projects.invalidate()
    await navigate({ to: '/projects/$projectId/direction', params: { projectId } })
  }

  return {
    isRunning,
    error: create.error ?? save.error ?? open.error,
    start(continuation: Continuation) {
      for (const { reset } of [create, save, open]) reset()
      setRunning(true)
      // The page shows why it failed.
      run(continuation).catch(() => setRunning(false))
    },
  }
}
