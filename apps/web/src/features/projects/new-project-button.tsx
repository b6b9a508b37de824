import '@mantine/core/styles/Input.layer.css'
import { Button, Group, Skeleton, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { NewProject } from '@plangate/core/schemas'
import { IconPencil } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { RestoredNotice } from '../../shared/drafts/restored-notice.tsx'
import { type FormDraft, useDraft } from '../../shared/drafts/use-draft.ts'
import { findFieldErrors } from '../../shared/form/find-field-errors.ts'
import { focusFirstWrong } from '../../shared/form/focus-first-wrong.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'

/** Begins a project with nothing but a name. */
export function NewProjectButton() {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={open}>
        Start with a name
      </Button>
      <Dialog opened={opened} onClose={close} title="New project">
        <KeptProjectForm onCancel={close} />
      </Dialog>
    </>
  )
}

const NewProjectValues = z.object({ name: z.string(), description: z.string() })
type NewProjectValues = z.infer<typeof NewProjectValues>

const noValues: NewProjectValues = { name: '', description: '' }

function toNewProject({ name, description }: NewProjectValues) {
  return description.trim() ? { name, description } : { name }
}

function KeptProjectForm({ onCancel }: { onCancel: () => void }) {
  const kept = useDraft('new-project', NewProjectValues)
  return kept ? <NewProjectForm kept={kept} onCancel={onCancel} /> : <Skeleton height={260} />
}

interface NewProjectFormProps {
  kept: FormDraft<NewProjectValues>
  onCancel: () => void
}

function NewProjectForm({ kept, onCancel }: NewProjectFormProps) {
  const navigate = useNavigate()
  // Loaded after its dialog has looked for what to focus.
  const name = useRef<HTMLInputElement>(null)
  useEffect(() => name.current?.focus(), [])
  const utils = trpc.useUtils()
  const form = useForm<NewProjectValues>({
    mode: 'uncontrolled',
    initialValues: kept.restored?.value ?? noValues,
    validate: (values) => findFieldErrors(NewProject, toNewProject(values)),
    onValuesChange: kept.keep,
  })
  const create = trpc.projects.create.useMutation({
    onSuccess: async (project) => {
      kept.forget()
      await utils.projects.invalidate()
      await navigate({ to: '/projects/$projectId', params: { projectId: project.id } })
    },
  })
  const discard = () => {
    form.setValues(noValues)
    kept.forget()
  }
  const onSubmit = form.onSubmit(
    (values) => create.mutate(toNewProject(values)),
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <RestoredNotice restored={kept.restored} onDiscard={discard} />
        <TextInput
          label="Name"
          description="What you call the idea."
          required
          ref={name}
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
