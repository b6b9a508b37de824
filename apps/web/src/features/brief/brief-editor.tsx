import './brief.css'
import { Stack } from '@mantine/core'
import type { BriefVersion, ProjectId } from '@plangate/core/schemas'
import { useRef } from 'react'
import type { FormDraft } from '../../shared/drafts/use-draft.ts'
import { focusFirstWrong } from '../../shared/form/focus-first-wrong.ts'
import { BriefFields } from './brief-fields.tsx'
import { BriefFormProvider } from './brief-form-context.ts'
import { BriefFormNotices } from './brief-form-notices.tsx'
import type { BriefSearchProps } from './brief-search.ts'
import { BriefTools } from './brief-tools.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { CountedCurrency } from './counted-currency-context.ts'
import { DropZone } from './drop-zone.tsx'
import { FileNotice } from './files/file-notice.tsx'
import type { KeptBrief } from './kept-brief.ts'
import { BriefProject, SavedBriefProject } from './origins/brief-project-context.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { SaveBar } from './save-bar.tsx'
import { SortingRun } from './sort/sorting-run.tsx'
import { UnsavedChangesGuard } from './unsaved-changes-guard.tsx'
import { useBriefDraft } from './use-brief-draft.ts'
import { useDocumentIntake } from './use-document-intake.ts'
import { useScrollToSection } from './use-scroll-to-section.ts'
import { VersionDialog } from './version-dialog.tsx'

interface BriefEditorProps extends BriefSearchProps {
  projectId: ProjectId
  /** Null: there is no brief yet. */
  current: BriefVersion | null
  kept: FormDraft<KeptBrief>
}

export function BriefEditor({ projectId, current, kept, ...searchProps }: BriefEditorProps) {
  useScrollToSection()
  const draft = useBriefDraft(projectId, current, kept)
  const formElement = useRef<HTMLFormElement>(null)
  const intake = useDocumentIntake(projectId, draft.fillFrom)
  const { form, save } = draft
  const { sort, ...search } = searchProps.search
  const forgetSort = () => searchProps.onSearch(search)
  const conflict = save.error?.data?.reason === 'VERSION_CONFLICT'
  const showFirstWrong = () => focusFirstWrong(formElement.current)
  const onSubmit = form.onSubmit(
    (values) => draft.submit(values, showFirstWrong),
    () => {
      save.reset()
      showFirstWrong()
    },
  )
  return (
    <BriefFormProvider form={form}>
      <DropZone hint="Drop the file to fill the form" onFile={(file) => void intake.fillFormFromFile(file)}>
        <form ref={formElement} data-saves noValidate onSubmit={onSubmit}>
          <Stack gap="md">
            <BriefTools onPaste={intake.open} onFill={draft.fill} />
            <FileNotice text={intake.files} />
            {sort && (
              <SortingRun
                runId={sort}
                onSorted={(brief) => {
                  draft.fill(brief)
                  forgetSort()
                }}
                onForget={forgetSort}
              />
            )}
            <BriefFormNotices draft={draft} current={current} />
            <BriefProject value={projectId}>
              <SavedBriefProject value={current && projectId}>
                <CountedCurrency value={draft.currency && (draft.currency.chosen ?? draft.currency.named)}>
                  <BriefFields />
                </CountedCurrency>
              </SavedBriefProject>
            </BriefProject>
            <SaveBar projectId={projectId} draft={draft} error={conflict ? null : save.error} />
          </Stack>
        </form>
      </DropZone>
      <PasteDialog projectId={projectId} intake={intake} onSorted={draft.fill} />
      <ConflictDialog projectId={projectId} draft={draft} opened={conflict} />
      <VersionDialog projectId={projectId} current={current} draft={draft} {...searchProps} />
      {!draft.canKeep && <UnsavedChangesGuard when={draft.edited} />}
    </BriefFormProvider>
  )
}
