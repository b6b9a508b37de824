import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import { Checkbox, Stack } from '@mantine/core'
import { findOutdatedBrief, type OutdatedBrief } from '@plangate/core/gate'
import {
  type BriefHead,
  briefVersionOf,
  letterOf,
  maxPinnedOptions,
  type OptionId,
  type PlanSet,
} from '@plangate/core/schemas'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'

interface PinOptionsProps {
  planSet: Pick<PlanSet, 'options' | 'letters' | 'briefVersion' | 'pinned'>
  /** All versions of the brief; undefined while they load. */
  briefs: readonly BriefHead[] | undefined
  pinned: readonly OptionId[]
  onPin: (pinned: OptionId[]) => void
}

/** Checkboxes for the options to keep unchanged in the next version. */
export function PinOptions({ planSet, briefs, pinned, onPin }: PinOptionsProps) {
  const { options } = planSet
  const pin = (values: readonly string[]) => onPin(options.map(({ id }) => id).filter((id) => values.includes(id)))
  return (
    <Checkbox.Group
      value={[...pinned]}
      onChange={pin}
      maxSelectedValues={maxPinnedOptions}
      label="What you like already"
      description="A kept option stays exactly as it is, and so do the assumptions behind all numbers. The others are written again. Keep at most two."
    >
      <Stack gap="xs" mt="xs">
        {options.map(({ id, name }) => (
          <Checkbox
            key={id}
            value={id}
            description={warnOfOldBrief(findOutdatedBrief(briefVersionOf(planSet, id), briefs))}
            label={
              <span className="pg-pin">
                Keep option <OptionMark letter={letterOf(planSet, id)} /> as it is: {name}
              </span>
            }
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function warnOfOldBrief(outdated: OutdatedBrief | null): string | null {
  if (outdated === null) return null
  const { priced, newest } = outdated
  return `Priced on brief version ${priced}; the brief is at version ${newest}. Kept, it keeps the numbers of version ${priced}, and no build would be authorized on it.`
}
