import { Skeleton, Stack } from '@mantine/core'

/** Placeholder for a comparison: a heading, the summary, and a row for each option. */
export function ChangesSkeleton() {
  return (
    <Stack gap="md">
      <Skeleton height={36} width="60%" />
      <Skeleton height={56} />
      <Skeleton height={84} />
      <Skeleton height={84} />
      <Skeleton height={84} />
    </Stack>
  )
}
