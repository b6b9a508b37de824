import '@mantine/core/styles/Slider.layer.css'
import { Group, Slider, Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'

interface AdjustmentSliderProps {
  /** The accessible name. */
  name: string
  label: ReactNode
  value: number
  /** The value in the plan, marked on the slider. */
  planned: number
  min: number
  max: number
  hint: string
  onChange: (value: number) => void
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
      <Slider
        thumbLabel={name}
        thumbSize={24}
        label={null}
        min={min}
        max={max}
        value={value}
        onChange={(next) => {
          if (next !== value) onChange(next)
        }}
        marks={[{ value: planned }]}
        classNames={{ mark: 'pg-planned-mark' }}
        my={6}
      />
      <Text size="xs" c="var(--pg-quiet)">
        {hint}
      </Text>
    </div>
  )
})
