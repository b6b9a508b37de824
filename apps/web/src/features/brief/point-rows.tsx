import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useBriefFormContext } from './brief-form-context.ts'
import { type ListPart, newListItem } from './brief-form-values.ts'
import { titleOfPart } from './brief-sections.ts'
import { ListError } from './list-error.tsx'
import { ListItemField } from './list-item-field.tsx'
import { useListRows } from './use-list-rows.ts'
import { useStable } from './use-stable.ts'
import { withoutRowErrors } from './without-row-errors.ts'

/** The points of a part that is a list of them. */
export function PointRows({ part }: { part: Exclude<ListPart, 'needs'> }) {
  const form = useBriefFormContext()
  const title = titleOfPart(part)
  const { add, editing } = useListRows({
    read: () => form.getValues()[part],
    write: (points) => {
      form.setErrors(withoutRowErrors(form.errors, part))
      form.setFieldValue(part, points)
    },
    create: ({ text }) => newListItem(text),
  })
  const onText = useStable((index: number, text: string) =>
    form.setFieldValue(`${part}.${index}.text`, text, { forceUpdate: false }),
  )
  const points = form.getValues()[part]
  return (
    <>
      <ul className="pg-points">
        {points.map(({ key, text }, index) => (
          <li key={key}>
            <ListItemField
              label={`${title}, point ${index + 1}`}
              rowKey={key}
              index={index}
              text={text}
              error={form.errors[`${part}.${index}.text`]}
              onText={onText}
              editing={editing}
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
      <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        Add to {title.toLowerCase()}
      </Button>
    </>
  )
}
