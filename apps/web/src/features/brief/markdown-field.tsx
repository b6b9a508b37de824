import { Textarea } from '@mantine/core'
import type { RefObject } from 'react'

interface MarkdownFieldProps {
  ref: RefObject<HTMLTextAreaElement | null>
  value: string
  onChange: (text: string) => void
}

export function MarkdownField({ ref, value, onChange }: MarkdownFieldProps) {
  return (
    <Textarea
      ref={ref}
      label="Markdown"
      description="Headings are sections (## Problem statement …); the confidence stands behind them: ## Risks (strong). You can drop a file here."
      placeholder={'## Problem statement (moderate)\n\nWhat hurts, and whom …'}
      className="pg-paste"
      rows={16}
      data-autofocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
