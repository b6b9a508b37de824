import '@mantine/core/styles/Code.layer.css'
import { Button, Code, Group, Text, Title } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import type { Permit } from '@plangate/core/schemas'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { decisionNames } from '../../shared/format/display-names.ts'
import { SelectionAdjustments } from '../../shared/selection/adjustments-list.tsx'
import { DefinitionList } from '../../shared/ui/definition-list.tsx'
import { Moment } from '../../shared/ui/moment.tsx'

/** The build permit, with the hash that a builder can check. */
export function PermitSheet({ permit }: { permit: Permit }) {
  const { selectedOption: option, selection } = permit
  const { basis } = selection
  return (
    <article className="pg-permit" aria-labelledby="permit">
      <Group justify="space-between" align="flex-start" mb="md">
        <div>
          <Text size="sm" fw={600} c="var(--pg-strong)">
            Authorized
          </Text>
          <Title order={2} id="permit">
            Build permit {permit.number}: {option.name}
          </Title>
        </div>
        <CopyHash hash={permit.contentHash} />
      </Group>
      <DefinitionList
        entries={[
          ['Authorized', <Moment key="at" at={permit.authorizedAt} />],
          ['Option', `${option.name}: ${option.timeToShip}, ${option.engineeringCost}`],
          ...(selection.changes
            ? [['Changes', <SelectionAdjustments key="changes" {...selection} changes={selection.changes} />] as const]
            : []),
          ['Cost', option.costNote],
          ['Chosen', <Moment key="chosen" at={selection.selectedAt} />],
          [
            'By',
            <span key="by">
              You, the founder <Code>{selection.selectedBy}</Code>
            </span>,
          ],
          ['Reason', selection.reason ?? 'None given.'],
          ['Direction', basis.gate?.decision ? decisionNames[basis.gate.decision] : 'Not decided when it was chosen'],
          ['Brief', `Version ${basis.brief.version}`],
          ['Content hash', <Code key="hash">{permit.contentHash}</Code>],
        ]}
      />
    </article>
  )
}

function CopyHash({ hash }: { hash: string }) {
  const { copy, copied, error } = useClipboard({ timeout: 3_000 })
  const Icon = copied ? IconCheck : IconCopy
  return (
    <Button variant="default" leftSection={<Icon size={18} aria-hidden />} onClick={() => copy(hash)}>
      <span aria-live="polite">{error ? 'The browser refused to copy' : copied ? 'Copied' : 'Copy the hash'}</span>
    </Button>
  )
}
