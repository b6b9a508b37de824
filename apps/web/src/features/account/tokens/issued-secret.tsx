import './tokens.css'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import type { IssuedToken } from '@plangate/core/schemas'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { Notice } from '../../../shared/ui/notice.tsx'

/** Shows a token's secret, once. */
export function IssuedSecret({ token, onClose }: { token: IssuedToken; onClose: () => void }) {
  const clipboard = useClipboard({ timeout: 10_000 })
  const Icon = clipboard.copied ? IconCheck : IconCopy
  return (
    <Stack>
      <Notice tone="attention" title="Copy it now: it is not shown again">
        <p>Plangate keeps only a fingerprint of it. Put it where your program keeps its secrets.</p>
      </Notice>
      <Text size="sm">The token of {token.name}:</Text>
      <code className="pg-command">{token.secret}</code>
      {clipboard.error && <Text size="sm">The browser refused to copy. Select the token and copy it yourself.</Text>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
        <Button
          data-autofocus
          leftSection={<Icon size={18} aria-hidden />}
          onClick={() => clipboard.copy(token.secret)}
        >
          <span aria-live="polite">{clipboard.copied ? 'Copied' : 'Copy the token'}</span>
        </Button>
      </Group>
    </Stack>
  )
}
