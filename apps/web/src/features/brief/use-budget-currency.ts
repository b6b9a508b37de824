import { type Currency, impliedCurrency } from '@plangate/core/schemas'
import { useBriefFormContext } from './brief-form-context.ts'

/**
 * What the budget in the brief's form is in: the currency that the brief names, and US dollars without one. A budget that
 * is typed where there was none is in the currency of the project.
 */
export function useBudgetCurrency(ofProject: Currency = impliedCurrency) {
  const form = useBriefFormContext()
  const { currency, budget } = form.getValues().targets
  return {
    currency: currency || (budget === '' ? ofProject : impliedCurrency),
    /** Call it before the form takes the budget that was typed. */
    onBudget(typed: number | string) {
      if (ofProject === impliedCurrency) return
      const before = form.getValues().targets
      if (before.budget === '' && before.currency === '') form.setFieldValue('targets.currency', ofProject)
      if (typed === '' && before.currency === ofProject) form.setFieldValue('targets.currency', '')
    },
  }
}
