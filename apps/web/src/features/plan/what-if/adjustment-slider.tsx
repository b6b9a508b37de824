import '@mantine/core/styles/Slider.layer.css'
import { Group, Slider, Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'

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
  return (
    <Slider
      {...ends}
      thumbLabel={name}
      thumbSize={24}
      label={null}
      value={value}
      onChange={(next) => {
        if (next !== value) onChange(next)
      }}
      marks={[{ value: planned }]}
      classNames={{ mark: 'pg-planned-mark' }}
      my={6}
    />
  )
})
