import '@mantine/core/styles/Input.layer.css'
import { Textarea } from '@mantine/core'
import type { RefObject } from 'react'
import { pasteRichText } from './files/paste-rich-text.ts'

interface DocumentFieldProps {
  ref: RefObject<HTMLTextAreaElement | null>
  value: string
  onChange: (text: string) => void
}

export function DocumentField({ ref, value, onChange }: DocumentFieldProps) {
  return (
    <Textarea
      ref={ref}
      label="Document"
      description="Notes, a brief, a requirements document, in any format. What fits no section becomes notes."
      className="pg-paste"
      rows={16}
      data-autofocus
      value={value}
      onPaste={pasteRichText}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
