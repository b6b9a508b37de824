import { Group, Text } from '@mantine/core'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import type { BriefDraft } from './use-brief-draft.ts'

export function SaveBar({ draft: { form, edited, baseVersion, save } }: { draft: BriefDraft }) {
  const wrong = Object.keys(form.errors).length
  return (
    <Group className="pg-save-bar" justify="space-between">
      <Text size="sm" c="var(--pg-quiet)" aria-live="polite">
        {wrong > 0 ? describeErrors(wrong) : describeSaveState(edited, baseVersion)}
      </Text>
      <BusyButton type="submit" size="md" busy={save.isPending}>
        Save as version {baseVersion + 1}
      </BusyButton>
    </Group>
  )
}

function describeErrors(wrong: number): string {
  return wrong === 1 ? 'One field needs something before it can be saved.' : `${wrong} fields need something first.`
}

function describeSaveState(edited: boolean, baseVersion: number): string {
  if (edited) return 'Not saved yet.'
  return baseVersion === 0 ? 'Nothing is saved yet.' : `Version ${baseVersion} is saved.`
}
