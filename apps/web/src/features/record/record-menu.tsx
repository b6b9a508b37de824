import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import { Menu } from '@mantine/core'
import type { ProjectId, RecordFormat } from '@plangate/core/schemas'
import { IconDownload } from '@tabler/icons-react'
import { useRef } from 'react'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { useSaveRecord } from './use-save-record.ts'

export interface RecordMenuProps {
  projectId: ProjectId
}

const files: Record<RecordFormat, string> = {
  madr: 'Decision record (Markdown)',
  json: 'Decision record (JSON)',
  csv: 'Work items (CSV)',
  tasks: 'Tasks for spec-kit (Markdown)',
}

const formats: readonly RecordFormat[] = ['madr', 'json', 'csv', 'tasks']

/** What can be exported of a decision, as files. It is loaded by the click that opens it. */
export default function RecordMenu({ projectId }: RecordMenuProps) {
  const save = useSaveRecord(projectId)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Menu
      defaultOpened
      // The button that opened it first is gone, so the menu cannot return the focus there by itself.
      onClose={() => button.current?.focus()}
      position="bottom-end"
      withinPortal
      portalProps={{ target: 'main' }}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <BusyButton
          ref={button}
          variant="default"
          className="pg-screen-only"
          leftSection={<IconDownload size={18} aria-hidden />}
          busy={save.isPending}
        >
          Export
        </BusyButton>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => save.mutate(format)}>
            {files[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
