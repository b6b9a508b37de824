import { ProjectAssumptions } from '@plangate/core/schemas'

/** The fields as typed, which may not be valid yet. */
export interface AssumptionFormValues {
  currency: string
  low: number | string
  high: number | string
  hours: number | string
  /** Percent. */
  loss: number | string
  /** Blank: no start date. */
  start: string
  usesHistory: boolean
}

/** The fields that can be wrong. */
type FieldName = Exclude<keyof AssumptionFormValues, 'usesHistory'>

export function showAssumptions(assumptions: ProjectAssumptions): AssumptionFormValues {
  const { rate, currency, focusedHoursPerWeek, coordinationLoss, startDate = '', usesHistory = true } = assumptions
  const loss = Number((coordinationLoss * 100).toFixed(4))
  return { currency, ...rate, hours: focusedHoursPerWeek, loss, start: startDate, usesHistory }
}

/** Returns the assumptions, or what is wrong with each field. */
export function readAssumptionFields(
  values: AssumptionFormValues,
): { assumptions: ProjectAssumptions } | { errors: Partial<Record<FieldName, string>> } {
  const { currency, low, high, hours, loss, start, usesHistory } = values
  const parsed = ProjectAssumptions.safeParse({
    rate: { low, high },
    currency,
    focusedHoursPerWeek: hours,
    coordinationLoss: typeof loss === 'number' ? loss / 100 : loss,
    ...(start !== '' && { startDate: start }),
    ...(!usesHistory && { usesHistory }),
  })
  if (parsed.success) return { assumptions: parsed.data }
  const errors: Partial<Record<FieldName, string>> = {}
  for (const { path } of parsed.error.issues) {
    const name = fieldAt(path.join('.'))
    errors[name] = problems[name]
  }
  return { errors }
}

function fieldAt(path: string): FieldName {
  switch (path) {
    case 'rate.low':
      return 'low'
    case 'rate':
    case 'rate.high':
      return 'high'
    case 'focusedHoursPerWeek':
      return 'hours'
    case 'coordinationLoss':
      return 'loss'
    case 'startDate':
      return 'start'
    default:
      return 'currency'
  }
}

const problems: Record<FieldName, string> = {
  currency: 'Choose a currency.',
  low: 'Above 0, and at most 10,000,000.',
  high: 'Not below the lowest rate, and at most 10,000,000.',
  hours: 'Above 0, and at most 80.',
  loss: 'From 0% to 50%.',
  start: 'A day such as 2026-12-07.',
}
