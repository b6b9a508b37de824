import { Button, Group, Text } from '@mantine/core'
import type { Brief, WrittenBrief } from '@plangate/core/schemas'
import { count } from '../../../shared/format/format-values.ts'
import { Notice } from '../../../shared/ui/notice.tsx'
import { titleOfPart } from '../brief-sections.ts'

interface SortedBriefProps {
  written: WrittenBrief
  onFill: (brief: Brief) => void
  onDiscard: () => void
}

/** What a model made of a document: what it added of its own, and what it did not take in, before the form is filled. */
export function SortedBrief({ written, onFill, onDiscard }: SortedBriefProps) {
  const added = written.sources.filter(({ from }) => from.kind === 'runner')
  const title =
    added.length === 0
      ? 'Every sentence quotes your document.'
      : `${count(added.length, 'sentence')} the model added of its own`
  return (
    <Notice
      tone={added.length === 0 ? 'info' : 'attention'}
      title={title}
      actions={
        <Group gap="xs">
          <Button size="xs" onClick={() => onFill(written.brief)}>
            Fill the form with it
          </Button>
          <Button size="xs" variant="default" onClick={onDiscard}>
            Discard
          </Button>
        </Group>
      }
    >
      <ul>
        {added.map(({ part, words }) => (
          <li key={`${part} ${words}`} className="pg-wrap">
            <Text span fw={600}>
              {titleOfPart(part)}:
            </Text>{' '}
            {words}
          </li>
        ))}
        {written.leftOut.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
