import '../brief.css'
import './intake.css'
import { Button, Skeleton, Stack } from '@mantine/core'
import { type ReactNode, Suspense, useState } from 'react'
import { RestoredNotice } from '../../../shared/drafts/restored-notice.tsx'
import { type FormDraft, useDraft } from '../../../shared/drafts/use-draft.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { retryable } from '../../../shared/ui/retryable.tsx'
import { DropZone } from '../drop-zone.tsx'
import { FileNotice } from '../files/file-notice.tsx'
import { useFileText } from '../files/use-file-text.ts'
import { DocumentBox } from './document-box.tsx'
import { NewDocument } from './new-document.ts'
import { ReadingSkeleton } from './reading-skeleton.tsx'
import { SampleButton } from './sample-button.tsx'
import { TooLongNotice } from './too-long-notice.tsx'
import { type OpenDocument, useNewDocument } from './use-new-document.ts'

// Loaded once there is something to understand.
const DocumentReview = retryable(() => import('./document-review.tsx'))

interface NewDocumentFormProps {
  /** Another way to begin, beside the box's buttons. */
  otherWay: ReactNode
}

/** The first screen: one box for whatever a founder has, and what was understood of it. */
export function NewDocumentForm({ otherWay }: NewDocumentFormProps) {
  const kept = useDraft('new-document', NewDocument)
  if (!kept) return <Skeleton height={320} />
  return <KeptDocumentForm kept={kept} otherWay={otherWay} />
}

function KeptDocumentForm({ kept, otherWay }: NewDocumentFormProps & { kept: FormDraft<NewDocument> }) {
  const open = useNewDocument(kept)
  const [restored, setRestored] = useState(kept.restored)
  const files = useFileText()
  const addFile = async (file: File) => {
    const text = await files.read(file)
    if (text !== null) open.append(text)
  }
  const discard = () => {
    setRestored(null)
    open.replace('')
  }
  return (
    <DropZone hint="Drop the file to read it" onFile={(file) => void addFile(file)}>
      <Stack gap="lg">
        <RestoredNotice restored={restored} onDiscard={discard} />
        <DocumentBox open={open} onFile={(file) => void addFile(file)}>
          <SampleButton onRead={open.replace} />
          {otherWay}
        </DocumentBox>
        <FileNotice text={files} />
        <Reviewed open={open} onSaved={kept.forget} />
      </Stack>
    </DropZone>
  )
}

function Reviewed({ open, onSaved }: { open: OpenDocument; onSaved: () => void }) {
  const { state, document, replaced, undoReplace } = open
  const undo = (
    <Button size="xs" variant="default" onClick={undoReplace}>
      Undo
    </Button>
  )
  return (
    <>
      {replaced && <Notice tone="info" title="Undo brings back what you had typed here" actions={undo} />}
      {state === 'too-long' && <TooLongNotice length={document.text.length} />}
      {state === 'failed' && <ReadingFailed onRetry={() => open.edit({ text: `${document.text}\n` })} />}
      {(state === 'reading' || state === 'read') && (
        <Suspense fallback={<ReadingSkeleton />}>
          <DocumentReview open={open} onSaved={onSaved} />
        </Suspense>
      )}
    </>
  )
}

function ReadingFailed({ onRetry }: { onRetry: () => void }) {
  const retry = (
    <Button size="xs" variant="default" onClick={onRetry}>
      Try again
    </Button>
  )
  return (
    <Notice tone="failure" title="The text was not read" actions={retry}>
      <p>The part of this page that reads documents stopped. Your text is safe. If it stops again, reload the page.</p>
    </Notice>
  )
}
