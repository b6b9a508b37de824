import { Button, FileButton, Group, Stack, Textarea } from '@mantine/core'
import type { MarkdownIssue } from '@plangate/core/brief-markdown'
import type { Brief } from '@plangate/core/schemas'
import { type DragEvent, useState } from 'react'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { Notice } from '../../shared/ui/notice.tsx'

interface PasteDialogProps {
  opened: boolean
  onClose: () => void
  onRead: (brief: Brief) => void
}

/** A brief as Markdown, pasted, dropped or picked. The text stays here until it is read, even when the dialog is closed. */
export function PasteDialog({ opened, onClose, onRead }: PasteDialogProps) {
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
        <MarkdownField value={markdown} onChange={write} />
        <Issues issues={issues} />
        <Group justify="space-between">
          <FileButton
            accept=".md,.markdown,.txt,text/markdown,text/plain"
            onChange={(file) => void file?.text().then(write)}
          >
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

interface MarkdownFieldProps {
  value: string
  onChange: (text: string) => void
}

function MarkdownField({ value, onChange }: MarkdownFieldProps) {
  const [dragging, setDragging] = useState(false)
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    setDragging(false)
    void file.text().then(onChange)
  }
  return (
    <Textarea
      label="Markdown"
      description="Headings are sections (## Problem statement …); the confidence stands behind them: ## Risks (strong). You can drop a file here."
      placeholder={'## Problem statement (moderate)\n\nWhat hurts, and whom …'}
      className="pg-paste"
      data-dragging={dragging || undefined}
      rows={16}
      data-autofocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onDragOver={(event) => {
        event.preventDefault()
        setDragging(true)
      }}
      onDragLeave={() => setDragging(false)}
      onDrop={drop}
    />
  )
}

function Issues({ issues }: { issues: MarkdownIssue[] }) {
  if (issues.length === 0) return null
  return (
    <Notice tone="failure" title={issues.length === 1 ? 'One thing to correct' : `${issues.length} things to correct`}>
      <ul>
        {issues.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            <strong>Line {line}:</strong> {message}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
