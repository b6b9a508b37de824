import { Button, FileButton, Group, Stack } from '@mantine/core'
import { useRef } from 'react'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { DropZone } from './drop-zone.tsx'
import { MarkdownField } from './markdown-field.tsx'
import { MarkdownIssues } from './markdown-issues.tsx'
import { selectTextareaLine } from './select-textarea-line.ts'
import type { MarkdownIntake } from './use-markdown-intake.ts'

/** Takes a brief as Markdown: pasted, dropped or picked. Keeps the text when the dialog is closed. */
export function PasteDialog({ intake }: { intake: MarkdownIntake }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { opened, close, markdown, issues, write, fillForm, loadFile } = intake
  return (
    <Dialog opened={opened} onClose={close} title="Paste a brief as Markdown" size="xl">
      <DropZone onFile={(file) => void loadFile(file)}>
        <Stack>
          <MarkdownField ref={field} value={markdown} onChange={write} />
          <MarkdownIssues issues={issues} onShow={(line) => field.current && selectTextareaLine(field.current, line)} />
          <Group justify="space-between">
            <FileButton accept=".md,.markdown,.txt,text/*" onChange={(file) => file && void loadFile(file)}>
              {(props) => (
                <Button variant="default" {...props}>
                  Pick a file
                </Button>
              )}
            </FileButton>
            <Button disabled={markdown.trim() === ''} onClick={() => void fillForm()}>
              Fill the form
            </Button>
          </Group>
        </Stack>
      </DropZone>
    </Dialog>
  )
}
