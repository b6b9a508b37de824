import { Skeleton, Stack } from '@mantine/core'

/** While the code of a page arrives. */
export function PagePending() {
  return (
    <Stack aria-busy="true">
      <Skeleton height={38} width={260} />
      <Skeleton height={220} />
    </Stack>
  )
}
