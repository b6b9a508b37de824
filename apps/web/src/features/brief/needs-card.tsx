import { Button, NativeSelect } from '@mantine/core'
import { Priority } from '@plangate/core/schemas'
import { IconPlus } from '@tabler/icons-react'
import { useBriefFormContext } from './brief-form-context.ts'
import { newNeed } from './brief-form-values.ts'
import { priorityLabels } from './brief-sections.ts'
import { ListError } from './list-error.tsx'
import { ListItemField } from './list-item-field.tsx'
import { PartCard } from './part-card.tsx'
import { useListRows } from './use-list-rows.ts'
import { withoutRowErrors } from './without-row-errors.ts'

const priorities = Priority.options.map((value) => ({ value, label: priorityLabels[value] }))

/** The needs, each with its priority. */
export function NeedsCard() {
  const form = useBriefFormContext()
  const rows = useListRows({
    read: () => form.getValues().needs,
    write: (needs) => {
      form.setErrors(withoutRowErrors(form.errors, 'needs'))
      form.setFieldValue('needs', needs)
    },
    create: ({ text, priority }, like) => newNeed(text, priority ?? like?.priority),
  })
  return (
    <PartCard part="needs" hint="What it has to do. Every need is answered by at least one work item of the plan.">
      <ul className="pg-points">
        {form.getValues().needs.map(({ key }, index) => (
          <li key={key}>
            <ListItemField label={`Need ${index + 1}`} path={`needs.${index}.text`} editing={rows.editing(index, key)}>
              <NativeSelect
                aria-label={`Priority of need ${index + 1}`}
                data={priorities}
                w={104}
                {...form.getInputProps(`needs.${index}.priority`)}
              />
            </ListItemField>
          </li>
        ))}
      </ul>
      <ListError path="needs" />
      <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={rows.add}>
        Add a need
      </Button>
    </PartCard>
  )
}
