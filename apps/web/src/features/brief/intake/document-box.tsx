import '@mantine/core/styles/Input.layer.css'
import { Button, FileButton, Group, Text, Textarea } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { count } from '../../../shared/format/format-values.ts'
import { fileTypes } from '../files/file-types.ts'
import { pasteRichText } from '../files/paste-rich-text.ts'
import type { OpenDocument } from './use-new-document.ts'

interface DocumentBoxProps {
  open: OpenDocument
  onFile: (file: File) => void
  /** Buttons beside the one that picks a file. */
  children: React.ReactNode
}

/** The box for an idea or a document. What is pasted anywhere on the page goes into it. */
export function DocumentBox({ open: { document, edit, replace }, onFile, children }: DocumentBoxProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  usePasteAnywhere(field)
  const isEmpty = document.text === ''
  return (
    <div className="pg-document">
      <Textarea
        ref={field}
        size="md"
        label="Describe your idea, or paste what you have"
        description="Notes, a brief, a requirements document, a call transcript. In any shape; nothing is lost."
        placeholder="A few sentences are enough: who has the problem, what you want to build, and what it must do."
        rows={isEmpty ? 10 : 5}
        value={document.text}
        onPaste={pasteRichText}
        onChange={({ currentTarget: { value } }) => edit({ text: value })}
      />
      <Group justify="space-between" mt="sm" gap="sm">
        <Group gap="sm">
          <FileButton accept={fileTypes} onChange={(file) => file && onFile(file)}>
            {(props) => (
              <Button variant="default" leftSection={<IconFileUpload size={18} aria-hidden />} {...props}>
                Pick a file
              </Button>
            )}
          </FileButton>
          {children}
          {!isEmpty && (
            <Button variant="subtle" color="gray" onClick={() => replace('')}>
              Clear
            </Button>
          )}
        </Group>
        <Text size="sm" c="var(--pg-quiet)">
          {isEmpty ? 'or drop a file here: .md, .txt, .docx, .pdf, .html' : describeLength(document.text)}
        </Text>
      </Group>
    </div>
  )
}

function describeLength(text: string): string {
  return `${count(text.split('\n').length, 'line')}, ${text.length.toLocaleString('en-US')} characters, kept in this browser`
}

/** Moves the focus to the field when something is pasted while no field has it, so that the browser pastes there. */
function usePasteAnywhere(field: React.RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isPaste = event.key.toLowerCase() === 'v' && (event.ctrlKey || event.metaKey)
      if (isPaste && !isField(window.document.activeElement)) field.current?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [field])
}

function isField(element: Element | null): boolean {
  return element?.matches('input, textarea, select, [contenteditable]') ?? false
}
