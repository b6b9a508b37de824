import { Checkbox, Stack } from '@mantine/core'
import type { ExecutionOption, OptionId } from '@plangate/core/schemas'
import { OptionMark } from '../../shared/ui/option-mark.tsx'

/** With more than these there would be no room for a new one. */
const MOST_PINS = 2

interface PinOptionsProps {
  options: readonly ExecutionOption[]
  pinned: readonly OptionId[]
  onPin: (pinned: OptionId[]) => void
}

/** Which options the next version takes over as they are. */
export function PinOptions({ options, pinned, onPin }: PinOptionsProps) {
  const pin = (values: readonly string[]) => onPin(options.map(({ id }) => id).filter((id) => values.includes(id)))
  return (
    <Checkbox.Group
      value={[...pinned]}
      onChange={pin}
      maxSelectedValues={MOST_PINS}
      label="What you like already"
      description="A kept option stays to the last word and digit, and so do the assumptions behind all numbers; the others are written anew beside it. At most two."
    >
      <Stack gap="xs" mt="xs">
        {options.map(({ id, name }, place) => (
          <Checkbox
            key={id}
            value={id}
            label={
              <span className="pg-pin">
                Keep option <OptionMark place={place} /> as it is: {name}
              </span>
            }
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
