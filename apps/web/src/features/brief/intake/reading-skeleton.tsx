import { Skeleton, Text } from '@mantine/core'

/** In place of what was understood, while the text is read. */
export function ReadingSkeleton() {
  return (
    <div aria-busy>
      <Text c="var(--pg-quiet)" mb="xs" role="status">
        Reading your text. In a moment you see what was understood, before anything is saved.
      </Text>
      <Skeleton height={320} />
    </div>
  )
}
