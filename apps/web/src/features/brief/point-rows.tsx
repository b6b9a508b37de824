import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useBriefFormContext } from './brief-form-context.ts'
import { type ListPart, newListItem } from './brief-form-values.ts'
import { titleOfPart } from './brief-sections.ts'
import { ListError } from './list-error.tsx'
import { ListItemField } from './list-item-field.tsx'
import { useListRows } from './use-list-rows.ts'
import { withoutRowErrors } from './without-row-errors.ts'

/** The points of a part that is a list of them. */
export function PointRows({ part }: { part: Exclude<ListPart, 'needs'> }) {
  const form = useBriefFormContext()
  const title = titleOfPart(part)
  const rows = useListRows({
    read: () => form.getValues()[part],
    write: (points) => {
      form.setErrors(withoutRowErrors(form.errors, part))
      form.setFieldValue(part, points)
    },
    create: ({ text }) => newListItem(text),
  })
  const points = form.getValues()[part]
  return (
    <>
      <ul className="pg-points">
        {points.map(({ key }, index) => (
          <li key={key}>
            <ListItemField
              label={`${title}, point ${index + 1}`}
              path={`${part}.${index}.text`}
              editing={rows.editing(index, key)}
            />
          </li>
        ))}
      </ul>
      {points.length === 0 && (
        <Text size="sm" c="var(--pg-quiet)" mb="sm">
          No points yet.
        </Text>
      )}
      <ListError path={part} />
      <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={rows.add}>
        Add to {title.toLowerCase()}
      </Button>
    </>
  )
}
