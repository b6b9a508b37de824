import '@mantine/core/styles/Slider.layer.css'
import { Group, Slider, Text } from '@mantine/core'
import { useCallbackRef } from '@mantine/hooks'
import { memo, type ReactNode, useEffect, useRef } from 'react'

interface TrackProps {
  /** The accessible name. */
  name: string
  value: number
  /** The value in the plan, marked on the slider. */
  planned: number
  min: number
  max: number
  onChange: (value: number) => void
}

interface AdjustmentSliderProps extends TrackProps {
  label: ReactNode
  hint: string
}

/** A slider for a whole number of the plan. Shows the planned value beside the adjusted one. */
export const AdjustmentSlider = memo(function AdjustmentSlider(props: AdjustmentSliderProps) {
  const { name, label, value, planned, min, max, hint, onChange } = props
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" fw={600} component="div">
          {label}
        </Text>
        <Text size="sm" className="pg-what-if-value" data-changed={value !== planned || undefined}>
          {value === planned ? value : `${planned} → ${value}`}
        </Text>
      </Group>
      <Track name={name} value={value} planned={planned} min={min} max={max} onChange={onChange} />
      <Text size="xs" c="var(--pg-quiet)">
        {hint}
      </Text>
    </div>
  )
})

/** Memoized, because the week changes the hint of every team, and a slider takes longest to render. */
const Track = memo(function Track({ name, value, planned, onChange, ...ends }: TrackProps) {
  const change = useNewSteps(value, onChange)
  return (
    <Slider
      {...ends}
      thumbLabel={name}
      thumbSize={24}
      label={null}
      value={value}
      onChange={change}
      marks={[{ value: planned }]}
      classNames={{ mark: 'pg-planned-mark' }}
      my={6}
    />
  )
})

/**
 * Passes on only values that differ from the one wanted last, which may be shown later. The callback stays the same,
 * because Mantine calls the one of the first render throughout a drag.
 */
function useNewSteps(value: number, onChange: (value: number) => void) {
  const wanted = useRef(value)
  useEffect(() => {
    wanted.current = value
  }, [value])
  return useCallbackRef((next: number) => {
    if (next === wanted.current) return
    wanted.current = next
    onChange(next)
  })
}
