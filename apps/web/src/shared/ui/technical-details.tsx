import '@mantine/core/styles/Code.layer.css'
import './technical-details.css'
import { Button, Code } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'

/** Identifiers that programs need and people rarely do, folded away, each with a button that copies it. */
export function TechnicalDetails({ entries }: { entries: readonly (readonly [name: string, value: string])[] }) {
  return (
    <details className="pg-technical">
      <summary>Details</summary>
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Code>{value}</Code>
              <CopyButton name={name} value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function CopyButton({ name, value }: { name: string; value: string }) {
  const { copy, copied, error } = useClipboard({ timeout: 3_000 })
  const Icon = copied ? IconCheck : IconCopy
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Icon size={14} aria-hidden />}
      onClick={() => copy(value)}
      aria-label={`Copy: ${name}`}
    >
      <span aria-live="polite">{error ? 'The browser refused to copy' : copied ? 'Copied' : 'Copy'}</span>
    </Button>
  )
}
