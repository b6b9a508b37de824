import { Skeleton, Stack } from '@mantine/core'
import { EditedDraft } from '@plangate/core/plan-editing'
import {
  type AssumptionsVersion,
  type BriefVersion,
  currencyOf,
  type PlanSet,
  type ProjectId,
} from '@plangate/core/schemas'
import { useState } from 'react'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { useDraft } from '../../../shared/drafts/use-draft.ts'
import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { editDraftKey } from './edit-draft-key.ts'
import { EditWorkspace } from './edit-workspace.tsx'

interface PlanEditorProps {
  projectId: ProjectId
  /** The version to edit; the current one when undefined. */
  version: number | undefined
}

/** Loads a plan set and what its numbers rest on, and edits it. The entry of the page. */
export function PlanEditor({ projectId, version }: PlanEditorProps) {
  const current = trpc.plans.get.useQuery({ projectId })
  const earlier = trpc.plans.version.useQuery({ projectId, version: version ?? 1 }, { enabled: version !== undefined })
  const brief = trpc.briefs.get.useQuery({ projectId })
  const assumptions = trpc.assumptions.get.useQuery({ projectId })
  return (
    <QueryView<PlanSet>
      query={current}
      pending={<EditorSkeleton />}
      absent={{ PLAN_NOT_FOUND: <NothingToEdit projectId={projectId} /> }}
    >
      {(newest) => (
        <QueryView<PlanSet> query={version === undefined ? current : earlier} pending={<EditorSkeleton />}>
          {(planSet) => (
            <QueryView query={brief} pending={<EditorSkeleton />}>
              {(ofPlan) => (
                <QueryView query={assumptions} pending={<EditorSkeleton />}>
                  {(assumed) => (
                    <KeptEditor
                      key={version ?? 'current'}
                      planSet={planSet}
                      newest={newest}
                      brief={ofPlan}
                      assumed={assumed}
                    />
                  )}
                </QueryView>
              )}
            </QueryView>
          )}
        </QueryView>
      )}
    </QueryView>
  )
}

interface KeptEditorProps {
  planSet: PlanSet
  newest: PlanSet
  brief: BriefVersion
  assumed: AssumptionsVersion
}

/**
 * Goes on with the versions that it began with, when others are written meanwhile: saving notices that. Another currency
 * begins the editing again, because no amount is converted.
 */
function KeptEditor(now: KeptEditorProps) {
  const [{ planSet, newest }] = useState(now)
  const currency = currencyOf(now.assumed.assumptions)
  const kept = useDraft(editDraftKey(planSet, currency), EditedDraft)
  if (!kept) return <EditorSkeleton />
  return (
    <EditWorkspace
      key={currency}
      planSet={planSet}
      newest={newest}
      brief={now.brief}
      assumed={now.assumed}
      kept={kept}
    />
  )
}

function EditorSkeleton() {
  return (
    <Stack>
      <Skeleton height={260} />
      <Skeleton height={620} />
    </Stack>
  )
}

function NothingToEdit({ projectId }: Pick<PlanEditorProps, 'projectId'>) {
  const plan = (
    <LinkButton to="/projects/$projectId/plan" params={{ projectId }}>
      Go to the plan
    </LinkButton>
  )
  return (
    <EmptyPanel title="No plan to edit yet" action={plan}>
      Generate the first version. Then you can change its hours, its work and its options here.
    </EmptyPanel>
  )
}
