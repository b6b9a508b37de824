import { Button, Group, Stack, Title } from '@mantine/core'
import { findOptionAdjustments } from '@plangate/core/analysis'
import { hoursPerEngineerWeek } from '@plangate/core/estimate'
import {
  type Adjustments,
  type Assumptions,
  currencyOf,
  type ExecutionOption,
  letterOf,
  type OptionLetter,
  type PricedPlan,
} from '@plangate/core/schemas'
import { useState } from 'react'
import { count } from '../../../shared/format/format.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { AdjustmentSlider } from './adjustment-slider.tsx'
import { withOptionAdjustments } from './edit-adjustments.ts'
import { RateFields } from './rate-fields.tsx'

interface AdjustmentControlsProps {
  planSet: PricedPlan
  adjustments: Adjustments
  onChange: (adjustments: Adjustments) => void
  onReset: () => void
}

/** The what-if sliders and fields: rate, focused hours per week, and engineers per option. */
export function AdjustmentControls({ planSet, adjustments, onChange, onReset }: AdjustmentControlsProps) {
  // Remounts the rate fields, to discard typed text that is not a valid rate.
  const [resets, setResets] = useState(0)
  const { rate, focusedHoursPerWeek: plannedHours } = planSet.assumptions
  const assumed = { ...planSet.assumptions, ...adjustments }
  const reset = () => {
    setResets(resets + 1)
    onReset()
  }
  return (
    <Stack gap="md">
      <RateFields
        key={resets}
        rate={adjustments.rate ?? rate}
        planned={rate}
        currency={currencyOf(planSet.assumptions)}
        onChange={(next) => onChange({ ...adjustments, rate: next })}
      />
      <AdjustmentSlider
        name="Focused hours per engineer and week"
        label="Focused hours per engineer and week"
        value={assumed.focusedHoursPerWeek}
        planned={plannedHours}
        min={1}
        max={40}
        hint="What is left of a working week after meetings, reviews and support."
        onChange={(hours) => onChange({ ...adjustments, focusedHoursPerWeek: hours })}
      />
      <Title order={3} size="h4">
        Engineers
      </Title>
      {planSet.options.map((option) => (
        <TeamSlider
          key={option.id}
          option={option}
          letter={letterOf(planSet, option.id)}
          assumed={assumed}
          adjustments={adjustments}
          onChange={onChange}
        />
      ))}
      <Group>
        <Button variant="default" size="xs" onClick={reset}>
          Back to the plan
        </Button>
      </Group>
    </Stack>
  )
}

interface TeamSliderProps {
  option: ExecutionOption
  letter: OptionLetter
  /** With the adjustments applied. */
  assumed: Assumptions
  adjustments: Adjustments
  onChange: (adjustments: Adjustments) => void
}

function TeamSlider({ option, letter, assumed, adjustments, onChange }: TeamSliderProps) {
  const own = findOptionAdjustments(option, adjustments)
  const engineers = own.engineers ?? option.engineers
  return (
    <AdjustmentSlider
      name={`Engineers of option ${letter}: ${option.name}`}
      label={
        <Group gap="xs" component="span" wrap="nowrap">
          <OptionMark letter={letter} /> {option.name}
        </Group>
      }
      value={engineers}
      planned={option.engineers}
      min={1}
      max={10}
      hint={describeTeam(engineers, assumed)}
      onChange={(next) => onChange(withOptionAdjustments(adjustments, { ...own, engineers: next }))}
    />
  )
}

/** Describes the hours of work per engineer after coordination loss, when all of them are busy. */
function describeTeam(engineers: number, assumed: Assumptions): string {
  const { focusedHoursPerWeek } = assumed
  const together = (team: number) => roundToTenth(team * hoursPerEngineerWeek(team, assumed))
  if (engineers > 1 && together(engineers) <= together(engineers - 1))
    return `${count(together(engineers), 'hour')} of work a week, as with ${count(engineers - 1, 'engineer')}: agreeing with one more takes all that one more brings.`
  const available = roundToTenth(hoursPerEngineerWeek(engineers, assumed))
  const lost = roundToTenth(focusedHoursPerWeek - available)
  if (lost === 0) return `${count(available, 'hour')} of work a week; nobody to agree with.`
  return `${count(available, 'hour')} of work each a week: agreeing with each other takes ${lost} of ${focusedHoursPerWeek}.`
}

function roundToTenth(hours: number): number {
  return Math.round(hours * 10) / 10
}
