import { findMissingEssentials } from '@plangate/core/gate'
import {
  type Brief,
  type Currency,
  type Intake,
  impliedCurrency,
  type NewProject,
  type ProjectId,
} from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import { useNavigate } from '@tanstack/react-router'
import { isTRPCClientError } from '@trpc/client'
import { useState } from 'react'
import { type ApiError, trpc } from '../../../shared/api/trpc.ts'
import { stepRoutes } from '../../../shared/ui/step-routes.ts'
import { useCountIn } from '../use-count-in.ts'
import { toKeptPassages } from './to-kept-passages.ts'

interface Continuation {
  project: NewProject
  intake: Intake
  /** What the project counts in. */
  currency: Currency
  /** The project that an earlier attempt created, or null. */
  projectId: ProjectId | null
  /** The text of the document, for a model to sort. */
  text: string
  /** Where it goes on: with questions, with what comes next for such a brief, or with a model that sorts the document. */
  next: 'interview' | 'step' | 'sort'
  /** Called once the project is there, so that another attempt does not create a second one. */
  onCreated: (projectId: ProjectId) => void
  /** Called once everything is saved. */
  onSaved: () => void
}

/**
 * Creates the project, saves its currency and its brief, and goes to the decision. A brief that says too little to be
 * planned goes to its page first, which says what to add. Or goes to the interview, which asks for it; or has a model
 * sort the document, and goes to the brief, which shows what the model makes of it.
 */
export function useContinue() {
  const utils = trpc.useUtils()
  const navigate = useNavigate()
  const create = trpc.projects.create.useMutation()
  const countIn = useCountIn()
  const save = trpc.briefs.save.useMutation()
  const sort = trpc.briefs.sort.useMutation()
  const [isRunning, setRunning] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)

  const refresh = () =>
    Promise.all([utils.projects.invalidate(), utils.briefs.invalidate(), utils.assumptions.invalidate()])

  async function run({ project, intake, currency, text, projectId: earlier, next, onCreated, onSaved }: Continuation) {
    const projectId = earlier ?? (await create.mutateAsync(project)).id
    onCreated(projectId)
    // An earlier attempt may have saved another one.
    if (earlier !== null || currency !== impliedCurrency) await countIn(currency, projectId)
    await save.mutateAsync({ projectId, brief: intake.brief, ...toKeptPassages(intake.passages) })
    if (next === 'sort') {
      const { runId } = await sort.mutateAsync({ projectId, document: text })
      onSaved()
      await refresh()
      return navigate({ to: stepRoutes.brief, params: { projectId }, search: { sort: runId } })
    }
    const to = next === 'interview' ? '/projects/$projectId/interview' : stepAfter(intake.brief)
    onSaved()
    await refresh()
    await navigate({ to, params: { projectId } })
  }

  return {
    isRunning,
    error,
    /** Does nothing while it is running: two buttons start it, and it creates a project. */
    start(continuation: Continuation) {
      if (isRunning) return
      setError(null)
      setRunning(true)
      run(continuation).catch((failure: unknown) => {
        setRunning(false)
        setError(isTRPCClientError<AppRouter>(failure) ? failure : null)
      })
    },
  }
}

function stepAfter(brief: Brief) {
  return findMissingEssentials(brief).length > 0 ? stepRoutes.brief : stepRoutes.direction
}
