import { Button, Group, Stack, Title } from '@mantine/core'
import { findOptionAdjustments } from '@plangate/core/analysis'
import { hoursPerEngineerWeek } from '@plangate/core/estimate'
import type { Adjustments, Assumptions, ExecutionOption, PlanSet } from '@plangate/core/schemas'
import { useState } from 'react'
import { count } from '../../../shared/format/format.ts'
import { OptionMark, optionLetter } from '../../../shared/ui/option-mark.tsx'
import { withOptionAdjustments } from './edit-adjustments.ts'
import { PlannedSlider } from './planned-slider.tsx'
import { RateFields } from './rate-fields.tsx'

interface AssumptionControlsProps {
  planSet: PlanSet
  changes: Adjustments
  onChange: (changes: Adjustments) => void
  onReset: () => void
}

/** Rate, working week and teams. */
export function AssumptionControls({ planSet, changes, onChange, onReset }: AssumptionControlsProps) {
  // What is typed into the fields and is no rate yet goes too.
  const [resets, setResets] = useState(0)
  const { rate, focusedHoursPerWeek: plannedHours } = planSet.assumptions
  const assumed = { ...planSet.assumptions, ...changes }
  const reset = () => {
    setResets(resets + 1)
    onReset()
  }
  return (
    <Stack gap="md">
      <RateFields
        key={resets}
        rate={changes.rate ?? rate}
        planned={rate}
        onChange={(next) => onChange({ ...changes, rate: next })}
      />
      <PlannedSlider
        name="Focused hours per engineer and week"
        label="Focused hours per engineer and week"
        value={assumed.focusedHoursPerWeek}
        planned={plannedHours}
        min={1}
        max={40}
        hint="What is left of a working week after meetings, reviews and support."
        onChange={(hours) => onChange({ ...changes, focusedHoursPerWeek: hours })}
      />
      <Title order={3} size="h4">
        Engineers
      </Title>
      {planSet.options.map((option, place) => (
        <TeamSlider
          key={option.id}
          option={option}
          place={place}
          assumed={assumed}
          changes={changes}
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
  place: number
  /** After the changes. */
  assumed: Assumptions
  changes: Adjustments
  onChange: (changes: Adjustments) => void
}

function TeamSlider({ option, place, assumed, changes, onChange }: TeamSliderProps) {
  const ofOption = findOptionAdjustments(option, changes)
  const engineers = ofOption.engineers ?? option.engineers
  return (
    <PlannedSlider
      name={`Engineers of option ${optionLetter(place)}: ${option.name}`}
      label={
        <Group gap="xs" component="span" wrap="nowrap">
          <OptionMark place={place} /> {option.name}
        </Group>
      }
      value={engineers}
      planned={option.engineers}
      min={1}
      max={10}
      hint={sayTeam(engineers, assumed)}
      onChange={(next) => onChange(withOptionAdjustments(changes, { ...ofOption, engineers: next }))}
    />
  )
}

/** What coordination leaves of everybody's week. */
function sayTeam(engineers: number, assumed: Assumptions): string {
  const { focusedHoursPerWeek } = assumed
  const own = tenth(hoursPerEngineerWeek(engineers, assumed))
  const lost = tenth(focusedHoursPerWeek - own)
  if (lost === 0) return `${count(own, 'hour')} of work a week; nobody to agree with.`
  return `${count(own, 'hour')} of work each a week: agreeing with each other takes ${lost} of ${focusedHoursPerWeek}.`
}

function tenth(hours: number): number {
  return Math.round(hours * 10) / 10
}
