import { Button, Group, Text } from '@mantine/core'
import type { BriefDraft } from './use-brief-draft.ts'

export function SaveBar({ draft: { form, edited, baseVersion, save } }: { draft: BriefDraft }) {
  const wrong = Object.keys(form.errors).length
  return (
    <Group className="pg-save-bar" justify="space-between">
      <Text size="sm" c="var(--pg-quiet)" aria-live="polite">
        {wrong > 0 ? wrongWords(wrong) : standWords(edited, baseVersion)}
      </Text>
      <Button type="submit" size="md" loading={save.isPending}>
        Save as version {baseVersion + 1}
      </Button>
    </Group>
  )
}

function wrongWords(wrong: number): string {
  return wrong === 1 ? 'One field needs something before it can be saved.' : `${wrong} fields need something first.`
}

function standWords(edited: boolean, baseVersion: number): string {
  if (edited) return 'Not saved yet.'
  return baseVersion === 0 ? 'Nothing is saved yet.' : `Version ${baseVersion} is saved.`
}
