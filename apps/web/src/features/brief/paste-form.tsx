import { Button, FileButton, Group, Stack } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { DropZone } from './drop-zone.tsx'
import { MarkdownField } from './markdown-field.tsx'
import { MarkdownIssues } from './markdown-issues.tsx'
import { selectTextareaLine } from './select-textarea-line.ts'
import type { MarkdownIntake } from './use-markdown-intake.ts'

/**
 * The field for the text, its mistakes, and the buttons that fill the form. Focuses the field on mount, because it may
 * load after its dialog opens.
 */
export default function PasteForm({ intake }: { intake: MarkdownIntake }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { markdown, issues, write, fillForm, loadFile } = intake
  return (
    <DropZone hint="Drop the Markdown file to fill the form" onFile={(file) => void loadFile(file)}>
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
  )
}
