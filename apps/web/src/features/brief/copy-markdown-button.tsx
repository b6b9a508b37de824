import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import type { Brief } from '@plangate/core/schemas'
import { IconCheck, IconCopy } from '@tabler/icons-react'

interface CopyMarkdownButtonProps {
  /** Called only when the user copies. */
  brief: () => Brief
  label: string
}

/** Copies a brief as Markdown that can be pasted back in. */
export function CopyMarkdownButton({ brief, label }: CopyMarkdownButtonProps) {
  const clipboard = useClipboard({ timeout: 3_000 })
  const copy = async () => {
    const { formatBriefMarkdown } = await import('@plangate/core/brief-text')
    clipboard.copy(formatBriefMarkdown(brief()))
  }
  const Icon = clipboard.copied ? IconCheck : IconCopy
  return (
    <Button
      variant="default"
      leftSection={<Icon size={18} aria-hidden />}
      onClick={() => void copy()}
      color={clipboard.error ? 'brick' : 'petrol'}
    >
      <span aria-live="polite">{buttonLabel(label, clipboard)}</span>
    </Button>
  )
}

function buttonLabel(label: string, { copied, error }: { copied: boolean; error: Error | null }): string {
  if (error) return 'The browser refused to copy'
  return copied ? 'Copied' : label
}
