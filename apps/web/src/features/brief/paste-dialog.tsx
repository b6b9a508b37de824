import { Button, FileButton, Group, Stack } from '@mantine/core'
import type { MarkdownIssue } from '@plangate/core/brief-markdown'
import type { Brief } from '@plangate/core/schemas'
import { useRef, useState } from 'react'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { MarkdownField } from './markdown-field.tsx'
import { MarkdownIssues } from './markdown-issues.tsx'
import { selectLine } from './select-line.ts'

interface PasteDialogProps {
  opened: boolean
  onClose: () => void
  onRead: (brief: Brief) => void
}

/** A brief as Markdown, pasted, dropped or picked. What was pasted stays, even when the dialog is closed. */
export function PasteDialog({ opened, onClose, onRead }: PasteDialogProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [markdown, setMarkdown] = useState('')
  const [issues, setIssues] = useState<MarkdownIssue[]>([])
  const write = (text: string) => {
    setMarkdown(text)
    setIssues([])
  }
  const read = async () => {
    const { parseBriefMarkdown } = await import('@plangate/core/brief-markdown')
    const parsed = parseBriefMarkdown(markdown)
    if (parsed.ok) onRead(parsed.brief)
    setIssues(parsed.ok ? [] : parsed.issues)
  }
  return (
    <Dialog opened={opened} onClose={onClose} title="Paste a brief as Markdown" size="xl">
      <Stack>
        <MarkdownField ref={field} value={markdown} onChange={write} />
        <MarkdownIssues issues={issues} onShow={(line) => field.current && selectLine(field.current, line)} />
        <Group justify="space-between">
          <FileButton accept=".md,.markdown,.txt,text/*" onChange={(file) => void file?.text().then(write)}>
            {(props) => (
              <Button variant="default" {...props}>
                Pick a file
              </Button>
            )}
          </FileButton>
          <Button disabled={markdown.trim() === ''} onClick={() => void read()}>
            Fill the form
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
