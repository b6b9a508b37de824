import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { NewProject } from '@plangate/core/schemas'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { findFieldErrors } from '../../shared/form/find-field-errors.ts'
import { focusFirstWrong } from '../../shared/form/focus-first-wrong.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'

export function NewProjectButton() {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
        New project
      </Button>
      <Dialog opened={opened} onClose={close} title="New project">
        <NewProjectForm onCancel={close} />
      </Dialog>
    </>
  )
}

interface NewProjectValues {
  name: string
  description: string
}

function toNewProject({ name, description }: NewProjectValues) {
  return description.trim() ? { name, description } : { name }
}

function NewProjectForm({ onCancel }: { onCancel: () => void }) {
  const navigate = useNavigate()
  const utils = trpc.useUtils()
  const form = useForm<NewProjectValues>({
    mode: 'uncontrolled',
    initialValues: { name: '', description: '' },
    validate: (values) => findFieldErrors(NewProject, toNewProject(values)),
  })
  const create = trpc.projects.create.useMutation({
    onSuccess: async (project) => {
      await utils.projects.invalidate()
      await navigate({ to: '/projects/$projectId', params: { projectId: project.id } })
    },
  })
  const onSubmit = form.onSubmit(
    (values) => create.mutate(toNewProject(values)),
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <TextInput
          label="Name"
          description="What you call the idea."
          required
          data-autofocus
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <Textarea
          label="Description"
          description="One or two sentences, for yourself. Optional."
          autosize
          minRows={3}
          key={form.key('description')}
          {...form.getInputProps('description')}
        />
        {create.error && <ErrorNotice error={create.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <BusyButton type="submit" busy={create.isPending}>
            Create project
          </BusyButton>
        </Group>
      </Stack>
    </form>
  )
}
