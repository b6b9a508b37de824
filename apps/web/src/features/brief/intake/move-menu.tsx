import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { NativeSelect } from '@mantine/core'
import type { Passage, Priority } from '@plangate/core/schemas'
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
  const places = elsewhere.map((destination) => ({
    value: destination,
    label: labelOfDestination(destination),
    disabled: !hasRoomFor(passage, destination),
  }))
  return (
    <NativeSelect
      className="pg-move"
      size="xs"
      variant="unstyled"
      aria-label={`Move: ${passage.text.slice(0, maxLabelLength)}`}
      data={[{ value: '', label: 'Move to…' }, ...places]}
      value=""
      onChange={({ currentTarget: { value } }) => {
        const destination = Destination.safeParse(value)
        if (destination.success) onMove(destination.data)
      }}
    />
  )
}
