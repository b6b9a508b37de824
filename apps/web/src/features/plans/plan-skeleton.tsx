import { SimpleGrid, Skeleton, Stack } from '@mantine/core'

/** The comparison, then three options beside each other. */
export function PlanSkeleton() {
  return (
    <Stack gap="lg">
      <Skeleton height={18} width={320} />
      <Skeleton height={260} />
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        {['a', 'b', 'c'].map((key) => (
          <Skeleton key={key} height={620} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}
