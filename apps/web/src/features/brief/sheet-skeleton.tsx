import { Skeleton, Stack } from '@mantine/core'

export function SheetSkeleton() {
  return (
    <Stack>
      <Skeleton height={36} width={320} />
      <Skeleton height={140} />
      <Skeleton height={140} />
    </Stack>
  )
}
