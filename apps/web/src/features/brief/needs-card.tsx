import { Button } from '@mantine/core'
import type { Priority } from '@plangate/core/schemas'
import { IconPlus } from '@tabler/icons-react'
import { useBriefFormContext } from './brief-form-context.ts'
import { newNeed } from './brief-form-values.ts'
import { ListError } from './list-error.tsx'
import { ListItemField } from './list-item-field.tsx'
import { PartCard } from './part-card.tsx'
import { useListRows } from './use-list-rows.ts'
import { useStable } from './use-stable.ts'
import { withoutRowErrors } from './without-row-errors.ts'

/** The needs, each with its priority. */
export function NeedsCard() {
  const form = useBriefFormContext()
  const { add, editing } = useListRows({
    read: () => form.getValues().needs,
    write: (needs) => {
      form.setErrors(withoutRowErrors(form.errors, 'needs'))
      form.setFieldValue('needs', needs)
    },
    create: ({ text, priority }, like) => newNeed(text, priority ?? like?.priority),
  })
  const onText = useStable((index: number, text: string) =>
    form.setFieldValue(`needs.${index}.text`, text, { forceUpdate: false }),
  )
  const onPriority = useStable((index: number, priority: Priority) =>
    form.setFieldValue(`needs.${index}.priority`, priority, { forceUpdate: false }),
  )
  return (
    <PartCard part="needs" hint="What it has to do. Every need is answered by at least one work item of the plan.">
      <ul className="pg-points">
        {form.getValues().needs.map(({ key, text, priority }, index) => (
          <li key={key}>
            <ListItemField
              label={`Need ${index + 1}`}
              rowKey={key}
              index={index}
              text={text}
              error={form.errors[`needs.${index}.text`]}
              onText={onText}
              editing={editing}
              priority={priority}
              onPriority={onPriority}
            />
          </li>
        ))}
      </ul>
      <ListError path="needs" />
      <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        Add a need
      </Button>
    </PartCard>
  )
}
