import { Skeleton, Stack } from '@mantine/core'

/** Shown while the code of a page is loading. */
export function PagePending() {
  return (
    <Stack aria-busy="true">
      <Skeleton height={38} width={260} />
      <Skeleton height={220} />
    </Stack>
  )
}
