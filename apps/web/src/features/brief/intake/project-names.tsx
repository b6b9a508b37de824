import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/SimpleGrid.layer.css'
import { SimpleGrid, TextInput } from '@mantine/core'
import { type Intake, NewProject } from '@plangate/core/schemas'
import { findFieldErrors } from '../../../shared/form/find-field-errors.ts'
import { suggestName } from './describe-understanding.ts'
import type { NewDocument } from './new-document.ts'

interface ProjectNamesProps {
  document: NewDocument
  intake: Intake
  onChange: (changes: Partial<NewDocument>) => void
}

/** The name and description of the project: those of the document until the founder changes them. */
export function ProjectNames({ document, intake, onChange }: ProjectNamesProps) {
  const project = toProject(document, intake)
  const { name: nameError, description: descriptionError } = findFieldErrors(NewProject, withoutBlank(project))
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label="Project name"
        required
        value={project.name}
        error={nameError}
        onChange={({ currentTarget: { value } }) => onChange({ name: value })}
      />
      <TextInput
        label="Description"
        placeholder="Optional"
        value={project.description}
        error={descriptionError}
        onChange={({ currentTarget: { value } }) => onChange({ description: value })}
      />
    </SimpleGrid>
  )
}

/** The project as it would be created; null when it cannot be. */
export function readNewProject(document: NewDocument, intake: Intake): NewProject | null {
  return NewProject.safeParse(withoutBlank(toProject(document, intake))).data ?? null
}

function toProject({ name, description }: NewDocument, intake: Intake) {
  return {
    name: name ?? intake.name ?? suggestName(intake),
    description: description ?? intake.description ?? '',
  }
}

function withoutBlank({ name, description }: { name: string; description: string }) {
  return description.trim() === '' ? { name } : { name, description }
}
