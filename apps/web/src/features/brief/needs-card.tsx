import { Button, NativeSelect, Text, Title } from '@mantine/core'
import { Priority } from '@plangate/core/schemas'
import { IconPlus } from '@tabler/icons-react'
import { Panel } from '../../shared/ui/panel.tsx'
import { useBriefFormContext } from './brief-form-context.ts'
import { newNeed } from './brief-form-values.ts'
import { priorityLabels } from './brief-sections.ts'
import { ListError } from './list-error.tsx'
import { ListItemField } from './list-item-field.tsx'

const priorities = Priority.options.map((value) => ({ value, label: priorityLabels[value] }))

/** The needs, each with its priority. */
export function NeedsCard() {
  const form = useBriefFormContext()
  const { needs } = form.getValues()
  return (
    <Panel>
      <Title order={2} size="h3">
        Needs
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="sm">
        What it has to do. Every need is answered by at least one work item of the plan.
      </Text>
      <ul className="pg-points">
        {needs.map(({ key }, index) => (
          <li key={key}>
            <ListItemField
              label={`Need ${index + 1}`}
              path={`needs.${index}.text`}
              onRemove={() => form.removeListItem('needs', index)}
            >
              <NativeSelect
                aria-label={`Priority of need ${index + 1}`}
                data={priorities}
                w={104}
                key={form.key(`needs.${index}.priority`)}
                {...form.getInputProps(`needs.${index}.priority`)}
              />
            </ListItemField>
          </li>
        ))}
      </ul>
      <ListError path="needs" />
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => form.insertListItem('needs', newNeed())}
      >
        Add a need
      </Button>
    </Panel>
  )
}
