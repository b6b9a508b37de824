import '@mantine/core/styles/Input.layer.css'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { NewProject, type Project } from '@plangate/core/schemas'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { findFieldErrors } from '../../../shared/form/find-field-errors.ts'
import { focusFirstWrong } from '../../../shared/form/focus-first-wrong.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'

export interface ProjectDialogProps {
  project: Project
  opened: boolean
  onClose: () => void
}

export function RenameProjectDialog({ project, opened, onClose }: ProjectDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={`Rename ${project.name}`}>
      <RenameForm project={project} onClose={onClose} />
    </Dialog>
  )
}

function RenameForm({ project, onClose }: Omit<ProjectDialogProps, 'opened'>) {
  const utils = trpc.useUtils()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: project.name },
    validate: (values) => findFieldErrors(NewProject, values),
  })
  const rename = trpc.projects.rename.useMutation({
    onSuccess: async () => {
      onClose()
      await utils.projects.invalidate()
    },
  })
  const onSubmit = form.onSubmit(
    ({ name }) => rename.mutate({ projectId: project.id, name }),
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <TextInput label="Name" data-autofocus key={form.key('name')} {...form.getInputProps('name')} />
        {rename.error && <ErrorNotice error={rename.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <BusyButton type="submit" busy={rename.isPending}>
            Rename
          </BusyButton>
        </Group>
      </Stack>
    </form>
  )
}
