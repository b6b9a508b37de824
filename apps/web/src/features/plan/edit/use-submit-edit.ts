import type { EditedDraft } from '@plangate/core/plan-editing'
import { Draft, type PlanSet } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { useRefreshPlans } from '../writing/use-refresh-plans.ts'
import { announceVersion } from '../writing/use-write-plan.ts'

/** Saves an edited draft of a plan set as the next version of the plan, and fetches again what shows plans. */
export function useSubmitEdit({ projectId, version: editedFrom }: Pick<PlanSet, 'projectId' | 'version'>) {
  const refresh = useRefreshPlans(projectId)
  const submit = trpc.plans.submit.useMutation({
    onSuccess: async ({ version }) => {
      announceVersion(version)
      await refresh()
    },
  })
  return {
    error: submit.error,
    isPending: submit.isPending,
    /**
     * @param baseVersion the version that it follows
     * @param onSaved called with the version once it is written
     * @throws {ZodError} when the draft breaks a rule
     */
    save(draft: EditedDraft, baseVersion: number, onSaved: (version: number) => void) {
      submit.mutate(
        { projectId, draft: Draft.parse(draft), baseVersion, editedFrom },
        { onSuccess: ({ version }) => onSaved(version) },
      )
    },
  }
}
