import type {
  AuditSubject,
  BasisPart,
  PermitEndCause,
  ProductKind,
  ReviewCause,
  RiskFactor,
  RiskLevel,
  Tier,
} from '@plangate/core/schemas'
import { capitalize } from './format-values.ts'

export const basisPartNames: Record<BasisPart, string> = {
  brief: 'Brief',
  gate: 'Decision',
  option: 'Option',
  assumptions: 'Assumptions',
}

/** How each part of the selection basis has changed, for a stale selection. */
export const basisChangeDescriptions: Record<BasisPart, string> = {
  brief: 'The brief has a newer version than the one the option was priced on.',
  gate: 'The decision was reopened or taken again since.',
  option: 'The option is no longer the one that was chosen.',
  assumptions: 'The assumptions behind the numbers have changed.',
}

export const permitEndNames: Record<PermitEndCause, string> = {
  brief: 'The brief was changed',
  gate: 'The decision was reopened',
  selection: 'Another choice was made',
  parked: 'The project was parked',
  archived: 'The project was archived',
  review: 'A review came due',
  revoked: 'You revoked it',
  assumptions: 'The assumptions were changed',
}

export const permitRefusalNames: Record<NonNullable<AuditSubject['refusal']>, string> = {
  PROJECT_ARCHIVED: 'the project was archived',
  GATE_UNRESOLVED: 'nothing was decided',
  GATE_NOT_PROCEED: 'the decision was not to proceed',
  PLAN_NOT_SELECTED: 'no option was chosen',
  SELECTION_STALE: 'the choice no longer held',
  REVIEW_DUE: 'a review was due',
}

/** What each review that is due says. */
export const reviewCauseNames: Record<ReviewCause, string> = {
  hours: 'The recorded hours have passed the safe figure (P80) of the choice.',
  weeks: 'The work takes longer than the safe figure (P80) of the choice.',
  assumption: 'An assumption of the brief turned out to be false.',
}

/** As they stand in a sentence: "We read this as a mobile app". */
export const productKindPhrases: Record<ProductKind, string> = {
  web_application: 'a web application',
  static_site: 'a static site',
  mobile_app: 'a mobile app',
  desktop_app: 'a desktop app',
  browser_extension: 'a browser extension',
  command_line_or_library: 'a command-line tool or library',
  api_or_data_pipeline: 'an API or data pipeline',
  machine_learning: 'a machine learning product',
  firmware_or_device: 'firmware or a device',
  game: 'a game',
  regulated_product: 'a regulated product',
}

/** Returns the name without its article, as in a list: "Mobile app". */
export function nameOfProductKind(kind: ProductKind): string {
  return capitalize(productKindPhrases[kind].replace(/^an? /, ''))
}

export const riskNames: Record<RiskLevel, string> = { low: 'Low', medium: 'Medium', high: 'High' }

export const riskFactorNames: Record<RiskFactor, string> = {
  novel: 'New ground',
  outside_dependency: 'Depends on others',
  approval: 'Needs approval',
  regulated: 'Regulated',
  spread: 'Wide ranges',
  length: 'Amount of work',
  team: 'Size of the team',
}

export const tierNames: Record<Tier, string> = { founder: 'Founder tier', cto: 'Team tier' }

/** Names a tier of a server, which may be newer than this page. */
export function formatTier(tier: string): string {
  const [, name] = Object.entries(tierNames).find(([known]) => known === tier) ?? []
  return name ?? `${tier} tier`
}
