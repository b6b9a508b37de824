import './brief.css'
import { Stack } from '@mantine/core'
import type { BriefVersion, ProjectId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { BriefFields } from './brief-fields.tsx'
import { BriefFormProvider } from './brief-form-context.ts'
import { BriefFormNotices } from './brief-form-notices.tsx'
import type { BriefSearchProps } from './brief-search.ts'
import { BriefTools } from './brief-tools.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { DropZone } from './drop-zone.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { SaveBar } from './save-bar.tsx'
import { UnsavedChangesGuard } from './unsaved-changes-guard.tsx'
import { useBriefDraft } from './use-brief-draft.ts'
import { useMarkdownIntake } from './use-markdown-intake.ts'
import { VersionDialog } from './version-dialog.tsx'

interface BriefEditorProps extends BriefSearchProps {
  projectId: ProjectId
  /** Null: there is no brief yet. */
  current: BriefVersion | null
}

export function BriefEditor({ projectId, current, ...searchProps }: BriefEditorProps) {
  const draft = useBriefDraft(projectId, current)
  const intake = useMarkdownIntake(draft.fill)
  const { form, save } = draft
  const conflict = save.error?.data?.reason === 'VERSION_CONFLICT'
  const onSubmit = form.onSubmit(draft.submit, (errors) => {
    const [first] = Object.keys(errors)
    if (first) form.getInputNode(first)?.focus()
  })
  return (
    <BriefFormProvider form={form}>
      <DropZone onFile={(file) => void intake.fillFormFromFile(file)}>
        <form noValidate onSubmit={onSubmit}>
          <Stack gap="md">
            <BriefTools onPaste={intake.open} onFill={draft.fill} />
            <BriefFormNotices draft={draft} current={current} />
            <BriefFields />
            {save.error && !conflict && <ErrorNotice error={save.error} />}
            <SaveBar draft={draft} />
          </Stack>
        </form>
      </DropZone>
      <PasteDialog intake={intake} />
      <ConflictDialog projectId={projectId} draft={draft} opened={conflict} />
      <VersionDialog projectId={projectId} current={current} draft={draft} {...searchProps} />
      <UnsavedChangesGuard when={draft.edited} />
    </BriefFormProvider>
  )
}
