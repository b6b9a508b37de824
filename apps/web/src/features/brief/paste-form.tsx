import { Button, FileButton, Group, Stack } from '@mantine/core'
import { type Brief, maxDocumentLength, type ProjectId } from '@plangate/core/schemas'
import { useEffect, useRef } from 'react'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { DocumentField } from './document-field.tsx'
import { DropZone } from './drop-zone.tsx'
import { FileNotice } from './files/file-notice.tsx'
import { fileTypes } from './files/file-types.ts'
import { TooLongNotice } from './intake/too-long-notice.tsx'
import { SortByModel } from './sort/sort-by-model.tsx'
import type { DocumentIntake } from './use-document-intake.ts'

export interface PasteProps {
  projectId: ProjectId
  intake: DocumentIntake
  /** Takes the brief that a language model made of the document. */
  onSorted: (brief: Brief) => void
}

/**
 * The field for the text, and the buttons that fill the form. Focuses the field on mount, because it may load after its
 * dialog opens.
 */
export default function PasteForm({ projectId, intake, onSorted }: PasteProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { text, files, isReading, isCurrencyUnknown, write, fillForm, loadFile, close } = intake
  const takeSorted = (brief: Brief) => {
    onSorted(brief)
    close()
  }
  return (
    <DropZone hint="Drop the file to fill the form" onFile={(file) => void loadFile(file)}>
      <Stack>
        <DocumentField ref={field} value={text} onChange={write} />
        <FileNotice text={files} />
        {text.length > maxDocumentLength && <TooLongNotice length={text.length} />}
        {isCurrencyUnknown && <CurrencyUnknown onRetry={() => void fillForm()} />}
        <Group justify="space-between">
          <FileButton accept={fileTypes} onChange={(file) => file && void loadFile(file)}>
            {(props) => (
              <Button variant="default" {...props}>
                Pick a file
              </Button>
            )}
          </FileButton>
          <BusyButton busy={isReading} disabled={text.trim() === ''} onClick={() => void fillForm()}>
            Fill the form
          </BusyButton>
        </Group>
        <SortByModel projectId={projectId} document={text} onSorted={takeSorted} />
      </Stack>
    </DropZone>
  )
}

/** The amounts of a document would be guesses. */
function CurrencyUnknown({ onRetry }: { onRetry: () => void }) {
  const retry = (
    <Button size="xs" variant="default" onClick={onRetry}>
      Try again
    </Button>
  )
  return (
    <Notice tone="failure" title="The document cannot be read yet" actions={retry}>
      <p>Plangate did not answer which currency this project counts in. Your text is still here.</p>
    </Notice>
  )
}
