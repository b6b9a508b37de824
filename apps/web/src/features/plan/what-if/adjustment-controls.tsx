import { Button, Group, Stack, Title } from '@mantine/core'
import { useCallbackRef } from '@mantine/hooks'
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
  type RateBand,
} from '@plangate/core/schemas'
import { memo, useCallback, useMemo, useState } from 'react'
import { count } from '../../../shared/format/format-values.ts'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { AdjustmentSlider } from './adjustment-slider.tsx'
import { withOptionAdjustments } from './edit-adjustments.ts'
import { RateFields } from './rate-fields.tsx'

interface AdjustmentControlsProps {
  planSet: PricedPlan
  adjustments: Adjustments
  onChange: (adjustments: Adjustments) => void
  /** Called for the steps of a slider, which may be shown a moment later. */
  onStep: (adjustments: Adjustments) => void
}

/**
 * The what-if sliders and fields: rate, focused hours per week, and engineers per option. Each is memoized, because a
 * step changes one of them.
 */
export function AdjustmentControls({ planSet, adjustments, onChange, onStep }: AdjustmentControlsProps) {
  // Remounts the rate fields, to discard typed text that is not a valid rate.
  const [resets, setResets] = useState(0)
  const { assumptions } = planSet
  const { rate, focusedHoursPerWeek = assumptions.focusedHoursPerWeek } = adjustments
  const assumed = useMemo(() => ({ ...assumptions, focusedHoursPerWeek }), [assumptions, focusedHoursPerWeek])
  const changeRate = useCallbackRef((next: RateBand) => onChange({ ...adjustments, rate: next }))
  const changeWeek = useCallbackRef((hours: number) => onStep({ ...adjustments, focusedHoursPerWeek: hours }))
  const changeTeam = useCallbackRef((option: ExecutionOption, engineers: number) =>
    onStep(withOptionAdjustments(adjustments, { ...findOptionAdjustments(option, adjustments), engineers })),
  )
  const reset = () => {
    setResets(resets + 1)
    onChange({})
  }
  return (
    <Stack gap="md">
      <RateFields
        key={resets}
        rate={rate ?? assumptions.rate}
        planned={assumptions.rate}
        currency={currencyOf(assumptions)}
        onChange={changeRate}
      />
      <AdjustmentSlider
        name="Focused hours per engineer per week"
        label="Focused hours per engineer per week"
        value={focusedHoursPerWeek}
        planned={assumptions.focusedHoursPerWeek}
        min={1}
        max={40}
        hint="What is left of a working week after meetings, reviews and support."
        onChange={changeWeek}
      />
      <Title order={3} size="h4">
        Engineers
      </Title>
      {planSet.options.map((option) => (
        <TeamSlider
          key={option.id}
          option={option}
          letter={letterOf(planSet, option.id)}
          engineers={findOptionAdjustments(option, adjustments).engineers ?? option.engineers}
          assumed={assumed}
          onChange={changeTeam}
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
  engineers: number
  /** With the adjustments applied. */
  assumed: Assumptions
  onChange: (option: ExecutionOption, engineers: number) => void
}

const TeamSlider = memo(function TeamSlider({ option, letter, engineers, assumed, onChange }: TeamSliderProps) {
  const change = useCallback((next: number) => onChange(option, next), [option, onChange])
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
      onChange={change}
    />
  )
})

/** Describes the hours of work per engineer after coordination loss, when all of them are busy. */
function describeTeam(engineers: number, assumed: Assumptions): string {
  const { focusedHoursPerWeek } = assumed
  const together = (team: number) => roundToTenth(team * hoursPerEngineerWeek(team, assumed))
  if (engineers > 1 && together(engineers) <= together(engineers - 1))
    return `${count(together(engineers), 'hour')} of work a week, as with ${count(engineers - 1, 'engineer')}: coordinating with one more uses up all the hours that they add.`
  const available = roundToTenth(hoursPerEngineerWeek(engineers, assumed))
  const lost = roundToTenth(focusedHoursPerWeek - available)
  if (lost === 0) return `${count(available, 'hour')} of work a week; no coordination needed.`
  return `${count(available, 'hour')} of work each a week: coordination takes ${lost} of ${focusedHoursPerWeek}.`
}

function roundToTenth(hours: number): number {
  return Math.round(hours * 10) / 10
}
