import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/ActionIcon.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import { ActionIcon, Menu } from '@mantine/core'
import type { Project } from '@plangate/core/schemas'
import {
  IconArchive,
  IconArchiveOff,
  IconCopy,
  IconDotsVertical,
  IconDownload,
  IconPencil,
  IconShare3,
  IconTrash,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DeleteProjectDialog } from './delete-project-dialog.tsx'
import { RenameProjectDialog } from './rename-project-dialog.tsx'
import { useManageProject } from './use-manage-project.ts'

export interface ProjectMenuProps {
  project: Project
  /** Whether it may be built now, so that a permit may be valid. */
  mayBuild: boolean
}

/** What can be done to a project as a whole. It is loaded by the click that opens it. */
export default function ProjectMenu({ project, mayBuild }: ProjectMenuProps) {
  const [dialog, setDialog] = useState<'rename' | 'delete' | null>(null)
  const manage = useManageProject(project)
  return (
    <>
      <Menu
        defaultOpened
        position="bottom-end"
        withinPortal
        portalProps={{ target: 'main' }}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <ActionIcon variant="subtle" size={32} aria-label={`More about ${project.name}`}>
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuItems project={project} mayBuild={mayBuild} manage={manage} onDialog={setDialog} />
        </Menu.Dropdown>
      </Menu>
      <RenameProjectDialog project={project} opened={dialog === 'rename'} onClose={() => setDialog(null)} />
      <DeleteProjectDialog project={project} opened={dialog === 'delete'} onClose={() => setDialog(null)} />
    </>
  )
}

interface MenuItemsProps extends ProjectMenuProps {
  manage: ReturnType<typeof useManageProject>
  onDialog: (dialog: 'rename' | 'delete') => void
}

/** An archived project takes no changes until it is restored. */
function MenuItems(props: MenuItemsProps) {
  const { project, manage, onDialog } = props
  return (
    <>
      {project.archivedAt === undefined ? (
        <ChangingItems {...props} />
      ) : (
        <Menu.Item
          leftSection={<IconArchiveOff size={16} />}
          onClick={() => manage.restore.mutate({ projectId: project.id })}
        >
          Restore
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => manage.exportFiles.mutate(project)}>
        Export
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => onDialog('delete')}>
        Delete
      </Menu.Item>
    </>
  )
}

function ChangingItems({ project, mayBuild, manage: { duplicate, archive }, onDialog }: MenuItemsProps) {
  const navigate = useNavigate()
  const projectId = project.id
  return (
    <>
      <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onDialog('rename')}>
        Rename
      </Menu.Item>
      <Menu.Item
        leftSection={<IconShare3 size={16} />}
        onClick={() => void navigate({ to: '/projects/$projectId/share', params: { projectId } })}
      >
        Share
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => duplicate.mutate({ projectId })}>
        Duplicate the brief
      </Menu.Item>
      <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => archive.mutate({ projectId })}>
        {mayBuild ? 'Archive, which ends the permit' : 'Archive'}
      </Menu.Item>
    </>
  )
}
