import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import type { MarkdownIssue } from '@plangate/core/brief-text'
import type { Brief } from '@plangate/core/schemas'
import { useState } from 'react'
import { readTextFile } from './read-text-file.ts'

/** A brief that comes in as Markdown: pasted, picked or dropped. What came in stays, whatever is wrong with it. */
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

  async function take(file: File): Promise<string | null> {
    const taken = await readTextFile(file)
    if (!taken.ok) {
      notifications.show({ color: 'brick', title: 'The file was not read', message: taken.why })
      return null
    }
    write(taken.text)
    return taken.text
  }

  return {
    opened,
    open,
    close,
    markdown,
    issues,
    write,
    /** Reads what is there into the form, or tells what keeps it from being a brief. */
    readIn: () => read(markdown),
    /** Puts a file where text is pasted. */
    takeFile: take,
    /** The same, and reads it into the form at once. */
    async dropFile(file: File) {
      const text = await take(file)
      if (text !== null) await read(text)
    },
  }
}

export type MarkdownIntake = ReturnType<typeof useMarkdownIntake>
