import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import type { MarkdownIssue } from '@plangate/core/brief-text'
import type { Brief } from '@plangate/core/schemas'
import { useState } from 'react'
import { readTextFile } from './read-text-file.ts'

/** Takes in a brief as Markdown: pasted, picked or dropped. Keeps the text even if it is invalid. */
export function useMarkdownIntake(onRead: (brief: Brief) => void) {
  const [opened, { open, close }] = useDisclosure(false)
  const [markdown, setMarkdown] = useState('')
  const [issues, setIssues] = useState<MarkdownIssue[]>([])

  function write(text: string) {
    setMarkdown(text)
    setIssues([])
  }

  async function read(text: string) {
    const { parseBriefMarkdown } = await import('@plangate/core/brief-text')
    const parsed = parseBriefMarkdown(text)
    setIssues(parsed.ok ? [] : parsed.issues)
    if (!parsed.ok) return open()
    onRead(parsed.brief)
    close()
  }

  /** Fills the form with the pasted text, or shows what is wrong with it. */
  const fillForm = () => read(markdown)

  /** Loads a file into the text field. */
  async function loadFile(file: File): Promise<string | null> {
    const text = await readOrNotify(file)
    if (text !== null) write(text)
    return text
  }

  async function fillFormFromFile(file: File) {
    const text = await loadFile(file)
    if (text !== null) await read(text)
  }

  return { opened, open, close, markdown, issues, write, fillForm, loadFile, fillFormFromFile }
}

/** Returns the text of a file; null after showing why it cannot be read. */
async function readOrNotify(file: File): Promise<string | null> {
  const result = await readTextFile(file)
  if (result.ok) return result.text
  notifications.show({ color: 'brick', title: 'The file was not read', message: result.problem })
  return null
}

export type MarkdownIntake = ReturnType<typeof useMarkdownIntake>
