import type { BasisPart, Decision, RiskLevel, RunnerIdentity, Tier } from '@plangate/core/schemas'

export const decisionNames: Record<Decision, string> = {
  proceed: 'Proceed',
  narrow: 'Narrow',
  pivot: 'Pivot',
  park: 'Park',
}

export const basisPartNames: Record<BasisPart, string> = {
  brief: 'Brief',
  gate: 'Direction',
  option: 'Option',
  assumptions: 'Assumptions',
}

/** How each part of the selection basis has changed, for a stale selection. */
export const basisChangeDescriptions: Record<BasisPart, string> = {
  brief: 'The brief has a newer version than the one the option was priced on.',
  gate: 'The direction was opened or decided again since.',
  option: 'The option is no longer the one that was chosen.',
  assumptions: 'The assumptions behind the numbers have changed.',
}

export const riskNames: Record<RiskLevel, string> = { low: 'Low', medium: 'Medium', high: 'High' }

export const tierNames: Record<Tier, string> = { founder: 'Founder tier', cto: 'CTO tier' }

/** Returns "the offline planner" or "gpt-5 (openai-compatible)". */
export function formatRunner({ name, model }: RunnerIdentity): string {
  if (name === 'offline') return 'the offline planner'
  return model === null ? name : `${model} (${name})`
}
