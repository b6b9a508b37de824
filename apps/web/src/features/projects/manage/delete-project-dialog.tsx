import '@mantine/core/styles/Input.layer.css'
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { normalizeText } from '@plangate/core/schemas'
import { type FormEvent, useState } from 'react'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import type { ProjectDialogProps } from './rename-project-dialog.tsx'

/** Asks for the name of the project, because nothing brings it back. */
export function DeleteProjectDialog({ project, opened, onClose }: ProjectDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={`Delete ${project.name}?`}>
      <DeleteForm project={project} onClose={onClose} />
    </Dialog>
  )
}

function DeleteForm({ project, onClose }: Omit<ProjectDialogProps, 'opened'>) {
  const utils = trpc.useUtils()
  const [name, setName] = useState('')
  const [isOther, setIsOther] = useState(false)
  const remove = trpc.projects.delete.useMutation({
    onSuccess: async () => {
      onClose()
      await utils.projects.invalidate()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = normalizeText(name.trim())
    setIsOther(typed !== normalizeText(project.name))
    if (typed === normalizeText(project.name)) remove.mutate({ projectId: project.id, name: typed })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>
          Its brief, plans, decisions and permits are deleted, and its permit ends. Nothing brings them back: export the
          project first to keep them.
        </Text>
        <TextInput
          label="Name of the project"
          description={`Type "${project.name}" to delete it.`}
          data-autofocus
          autoComplete="off"
          value={name}
          error={isOther && 'This is not its name.'}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {remove.error && <ErrorNotice error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep it
          </Button>
          <BusyButton type="submit" color="brick" busy={remove.isPending}>
            Delete it
          </BusyButton>
        </Group>
      </Stack>
    </form>
  )
}
