import { Textarea } from '@mantine/core'
import { type DragEvent, type RefObject, useState } from 'react'

interface MarkdownFieldProps {
  ref: RefObject<HTMLTextAreaElement | null>
  value: string
  onChange: (text: string) => void
}

/** Takes text, and a file that is dropped on it. */
export function MarkdownField({ ref, value, onChange }: MarkdownFieldProps) {
  const [dragging, setDragging] = useState(false)
  const drop = (event: DragEvent) => {
    setDragging(false)
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    void file.text().then(onChange)
  }
  return (
    <Textarea
      ref={ref}
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
