import { Button, Menu } from '@mantine/core'
import type { Passage, Priority } from '@plangate/core/schemas'
import { IconArrowsMove } from '@tabler/icons-react'
import { Destination, isAt, labelOfDestination } from './destination.ts'
import { hasRoomFor } from './move-passage.ts'

interface MoveMenuProps {
  passage: Passage
  /** Of the need that the passage became; undefined when it became none. */
  priority: Priority | undefined
  onMove: (destination: Destination) => void
}

const maxLabelLength = 60

/** The places that a passage can be moved to. */
export function MoveMenu({ passage, priority, onMove }: MoveMenuProps) {
  const elsewhere = Destination.options.filter((destination) => !isAt(passage, destination, priority))
  return (
    <Menu position="bottom-end" width={240} withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconArrowsMove size={14} aria-hidden />}
          aria-label={`Move: ${passage.text.slice(0, maxLabelLength)}`}
        >
          Move
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="pg-places">
        {elsewhere.map((destination) => (
          <Menu.Item key={destination} disabled={!hasRoomFor(passage, destination)} onClick={() => onMove(destination)}>
            {labelOfDestination(destination)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
