import { findOpenQuestions } from '@plangate/core/capability-answers'
import { type BriefVersion, type PlanSet, questionKey } from '@plangate/core/schemas'
import { useMemo, useState } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { useSaveBrief } from '../../../shared/api/use-save-brief.ts'
import { useDraft } from '../../../shared/drafts/use-draft.ts'
import type { Answering } from './answering-context.ts'
import { briefWithPending, nothingPending, PendingAnswers, stillPending, withPendingAnswer } from './pending-answers.ts'

/**
 * The answers of the founder to a plan's questions, kept in this browser until they are saved together, as one version of
 * the brief.
 *
 * @param newest the newest version of the brief
 * @param asks false for an earlier version of the plan
 */
export function useAnswering(planSet: PlanSet, newest: BriefVersion, asks: boolean) {
  const { projectId } = planSet
  const kept = useDraft(`answers/${projectId}`, PendingAnswers)
  const [changed, setChanged] = useState<PendingAnswers | null>(null)
  const [savedVersion, setSavedVersion] = useState<number | null>(null)
  const save = useSaveBrief(projectId)
  const utils = trpc.useUtils()
  const open = useMemo(() => (asks ? findOpenQuestions(planSet, newest.brief) : []), [asks, planSet, newest])
  const pending = stillPending(changed ?? kept?.restored?.value ?? nothingPending, open, newest.brief)

  const change = (next: PendingAnswers) => {
    setChanged(next)
    setSavedVersion(null)
    kept?.keep(next)
  }
  const forget = () => {
    setChanged(nothingPending)
    kept?.forget()
    save.reset()
  }
  const answering: Answering = {
    open,
    answerTo: (key) => pending.answers.find((answer) => questionKey(answer) === key)?.answer ?? null,
    answer: (question, answer) => change(withPendingAnswer(pending, question, answer)),
  }
  return {
    answering,
    pending,
    savedVersion,
    save,
    forget,
    setKind: (productKind: PendingAnswers['productKind']) => change({ ...pending, productKind }),
    saveAll: () =>
      save.mutate(
        { projectId, brief: briefWithPending(newest.brief, pending), baseVersion: newest.version },
        {
          onSuccess: ({ version }) => {
            forget()
            setSavedVersion(version)
          },
          // The answers go on top of the version that was saved meanwhile.
          onError: () => void utils.briefs.get.invalidate({ projectId }),
        },
      ),
  }
}

export type PlanAnswers = ReturnType<typeof useAnswering>
