import './brief.css'
import { Stack } from '@mantine/core'
import type { BriefVersion, ProjectId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { BriefFormProvider } from './brief-form-context.ts'
import { sectionOrder } from './brief-sections.ts'
import { BriefTools } from './brief-tools.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { DraftNotices } from './draft-notices.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { ListSectionCard } from './list-section.tsx'
import { NeedsCard } from './needs-card.tsx'
import { ProseSectionCard } from './prose-section.tsx'
import { SaveBar } from './save-bar.tsx'
import { TargetsCard } from './targets-card.tsx'
import { useBriefDraft } from './use-brief-draft.ts'

interface BriefEditorProps {
  projectId: ProjectId
  /** Null: there is no brief yet. */
  current: BriefVersion | null
}

export function BriefEditor({ projectId, current }: BriefEditorProps) {
  const draft = useBriefDraft(projectId, current)
  const { form, save } = draft
  const conflict = save.error?.data?.reason === 'VERSION_CONFLICT'
  const onSubmit = form.onSubmit(draft.submit, (errors) => {
    const [first] = Object.keys(errors)
    if (first) form.getInputNode(first)?.focus()
  })
  return (
    <BriefFormProvider form={form}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="md">
          <BriefTools onFill={draft.fill} />
          <DraftNotices draft={draft} current={current} />
          {sectionOrder.map((section) =>
            section.kind === 'prose' ? (
              <ProseSectionCard key={section.name} name={section.name} />
            ) : (
              <ListSectionCard key={section.name} name={section.name} />
            ),
          )}
          <NeedsCard />
          <TargetsCard />
          {save.error && !conflict && <ErrorNotice error={save.error} />}
          <SaveBar draft={draft} />
        </Stack>
      </form>
      <ConflictDialog projectId={projectId} draft={draft} opened={conflict} />
      <LeaveGuard when={draft.edited} />
    </BriefFormProvider>
  )
}
