import './edit.css'
import { Stack } from '@mantine/core'
import { useCallbackRef } from '@mantine/hooks'
import type { EditedDraft } from '@plangate/core/plan-editing'
import { type AssumptionsVersion, type BriefVersion, currencyOf, type PlanSet } from '@plangate/core/schemas'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { RestoredNotice } from '../../../shared/drafts/restored-notice.tsx'
import type { FormDraft } from '../../../shared/drafts/use-draft.ts'
import { EditList } from './edit-list.tsx'
import { EditNotices, WhatSavingLeaves } from './edit-notices.tsx'
import { EditedFigures } from './edited-figures.tsx'
import { ItemsPanel } from './items-panel.tsx'
import { OptionFields } from './option-fields.tsx'
import { SaveEditBar } from './save-edit-bar.tsx'
import { usePlanEditing } from './use-plan-editing.ts'
import { useSubmitEdit } from './use-submit-edit.ts'

interface EditWorkspaceProps {
  planSet: PlanSet
  /** The current plan set when the editing began. */
  newest: PlanSet
  brief: BriefVersion
  assumed: AssumptionsVersion
  kept: FormDraft<EditedDraft>
}

/** Everything of a plan set that a person can change, with the numbers that follow. */
export function EditWorkspace({ planSet, newest, brief, assumed, kept }: EditWorkspaceProps) {
  const { projectId } = planSet
  const editing = usePlanEditing(planSet, currencyOf(assumed.assumptions), kept)
  const submit = useSubmitEdit(planSet)
  const [base, setBase] = useState(newest.version)
  const navigate = useNavigate()
  const onSaved = useCallbackRef((version: number, saved: EditedDraft) => {
    setBase(version)
    // What was edited while it was saved is not saved yet.
    if (saved !== editing.draft) return
    kept.forget()
    void navigate({ to: '/projects/$projectId/plan', params: { projectId }, search: {} })
  })
  const save = (baseVersion: number) => {
    const { draft } = editing
    submit.save(draft, baseVersion, (version) => onSaved(version, draft))
  }
  return (
    <Stack gap="lg">
      <EditNotices planSet={planSet} newest={newest} briefVersion={brief.version} assumed={assumed.assumptions} />
      <RestoredNotice
        restored={kept.restored}
        onDiscard={() => {
          kept.forget()
          editing.dispatch({ kind: 'replace', draft: editing.start })
        }}
      />
      <EditedFigures editing={editing} basis={{ newest, brief, assumed }} />
      <ItemsPanel editing={editing} brief={brief.brief} currency={currencyOf(assumed.assumptions)} />
      <OptionFields editing={editing} />
      <EditList editing={editing} />
      <WhatSavingLeaves projectId={projectId} />
      <SaveEditBar
        projectId={projectId}
        editing={editing}
        baseVersion={base}
        error={submit.error}
        isSaving={submit.isPending}
        onSave={save}
      />
    </Stack>
  )
}
