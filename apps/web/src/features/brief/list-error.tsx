import { Text } from '@mantine/core'
import { useBriefFormContext } from './brief-form-context.ts'
import type { ListPart } from './brief-form-values.ts'

/** What is wrong with a list as a whole, such as too many points; nothing when it is well. It can get the focus. */
export function ListError({ path }: { path: ListPart }) {
  const error = useBriefFormContext().errors[path]
  if (!error) return null
  return (
    <Text size="sm" c="var(--mantine-color-error)" tabIndex={-1} data-wrong mb="xs">
      {error}
    </Text>
  )
}
