import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useBriefFormContext } from './brief-form-context.ts'
import { newListItem } from './brief-form-values.ts'
import { type ListSection, sectionTexts } from './brief-sections.ts'
import { ListError } from './list-error.tsx'
import { ListItemField } from './list-item-field.tsx'
import { SectionCard } from './section-card.tsx'

/** A section that is edited as a list of points. */
export function ListSectionCard({ name }: { name: ListSection }) {
  const form = useBriefFormContext()
  const points = form.getValues()[name]
  const { title } = sectionTexts[name]
  return (
    <SectionCard section={name}>
      <ul className="pg-points">
        {points.map(({ key }, index) => (
          <li key={key}>
            <ListItemField
              label={`${title}, point ${index + 1}`}
              path={`${name}.${index}.text`}
              onRemove={() => form.removeListItem(name, index)}
            />
          </li>
        ))}
      </ul>
      {points.length === 0 && (
        <Text size="sm" c="var(--pg-quiet)" mb="sm">
          No points yet.
        </Text>
      )}
      <ListError path={name} />
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => form.insertListItem(name, newListItem())}
      >
        Add to {title.toLowerCase()}
      </Button>
    </SectionCard>
  )
}
