import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/NumberInput.layer.css'
import { Group, Input, NumberInput } from '@mantine/core'
import { currencySymbol, formatRateBand } from '@plangate/core/format'
import { type Currency, RateBand } from '@plangate/core/schemas'
import { memo, useId, useState } from 'react'

interface RateFieldsProps {
  /** Per person-hour. */
  rate: RateBand
  currency: Currency
  planned: RateBand
  onChange: (rate: RateBand) => void
}

/** The rates as typed, which may not be a valid rate band yet. */
interface Typed {
  low: number | string
  high: number | string
}

/** Fields for the rate band. Calls `onChange` for every valid band, and shows an error for an invalid one. */
export const RateFields = memo(function RateFields({ rate, currency, planned, onChange }: RateFieldsProps) {
  const [typed, setTyped] = useState<Typed | null>(null)
  const errorId = useId()
  const shown = typed ?? rate
  const problem = typed && findProblem(typed)
  const type = (next: Typed) => {
    setTyped(next)
    const parsed = RateBand.safeParse(next)
    if (parsed.success) onChange(parsed.data)
  }
  const shared = {
    min: 0,
    prefix: currencySymbol(currency),
    hideControls: true,
    error: problem !== null,
    onBlur: () => {
      if (!problem) setTyped(null)
    },
    'aria-describedby': problem ? errorId : undefined,
  }
  return (
    <div>
      <Group grow align="flex-start" gap="sm" preventGrowOverflow={false}>
        <NumberInput
          label="Lowest rate per hour"
          value={shown.low}
          onChange={(low) => type({ ...shown, low })}
          {...shared}
        />
        <NumberInput
          label="Highest rate per hour"
          value={shown.high}
          onChange={(high) => type({ ...shown, high })}
          {...shared}
        />
      </Group>
      {problem ? (
        <Input.Error id={errorId} role="alert" mt={4}>
          {problem}
        </Input.Error>
      ) : (
        <Input.Description mt={4}>The plan: {formatRateBand(planned, currency)}.</Input.Description>
      )}
    </div>
  )
})

function findProblem(typed: Typed): string | null {
  if (RateBand.safeParse(typed).success) return null
  const { low, high } = typed
  const isCrossed = typeof low === 'number' && typeof high === 'number' && low > high
  return isCrossed ? 'The lowest rate is above the highest.' : 'Above 0, and at most 10,000,000.'
}
