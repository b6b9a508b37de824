import './command.css'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { Notice } from './notice.tsx'

interface IssuedSecretProps {
  secret: string
  /** What it is, as in "Copy the token". */
  noun: 'token' | 'secret' | 'link'
  /** What it belongs to. */
  of: string
  /** What Plangate keeps, and where to put it. */
  advice: string
  onClose: () => void
}

/** Shows a secret, or a link with one, once. */
export function IssuedSecret({ secret, noun, of, advice, onClose }: IssuedSecretProps) {
  const clipboard = useClipboard({ timeout: 10_000 })
  const Icon = clipboard.copied ? IconCheck : IconCopy
  return (
    <Stack>
      <Notice tone="attention" title="Copy it now: it is not shown again">
        <p>{advice}</p>
      </Notice>
      <Text size="sm" className="pg-wrap">
        The {noun} of {of}:
      </Text>
      <code className="pg-command">{secret}</code>
      {clipboard.error && <Text size="sm">The browser refused to copy. Select the {noun} and copy it yourself.</Text>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
        <Button data-autofocus leftSection={<Icon size={18} aria-hidden />} onClick={() => clipboard.copy(secret)}>
          <span aria-live="polite">{clipboard.copied ? 'Copied' : `Copy the ${noun}`}</span>
        </Button>
      </Group>
    </Stack>
  )
}
