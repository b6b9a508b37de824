import type { AuditAction, AuditEntry, TokenId } from '@plangate/core/schemas'
import { decisionNames } from '../../shared/format/decision-names.ts'
import { permitEndNames, permitRefusalNames } from '../../shared/format/display-names.ts'

/** Returns the token's name; null when it is not known. */
export type FindTokenName = (id: TokenId) => string | null

/** The compiler requires one entry per action. */
const descriptions: Record<AuditAction, (entry: AuditEntry, findTokenName: FindTokenName) => string> = {
  'projects.create': () => 'Created the project',
  'projects.unpark': () => 'Unparked the project',
  'projects.setWeights': () => 'Changed what matters',
  'projects.rename': () => 'Renamed the project',
  'projects.duplicate': () => 'Made the project from another one',
  'projects.archive': () => 'Archived the project',
  'projects.restore': () => 'Restored the project',
  'projects.delete': () => 'Deleted the project',
  'assumptions.save': ({ subject: { assumptionsVersion } }) =>
    `Saved version ${assumptionsVersion ?? '?'} of the assumptions`,
  'briefs.save': ({ subject: { briefVersion } }) => `Saved version ${briefVersion ?? '?'} of the brief`,
  'briefs.sort': () => 'Asked for a document to be sorted into a brief',
  'briefs.revise': () => 'Asked for a revised brief',
  'briefs.acceptRevision': ({ subject: { briefVersion } }) =>
    `Accepted a revision as version ${briefVersion ?? '?'} of the brief`,
  'interviews.start': () => 'Began an interview',
  'interviews.answer': () => 'Answered a question of the interview',
  'interviews.back': () => 'Took back an answer of the interview',
  'interviews.finish': () => 'Had a brief written from the answers of the interview',
  'gates.decide': describeDecision,
  'gates.open': () => 'Opened the decision',
  'gates.resolve': describeDecision,
  'plans.generate': () => 'Asked for a plan',
  'plans.regenerate': () => 'Pushed back, for a new version of the plan',
  'plans.deepResearch': () => 'Asked for Deep Research',
  'plans.submit': ({ subject: { planVersion } }) => `Submitted version ${planVersion ?? '?'} of the plan`,
  'plans.select': ({ chosen }) =>
    chosen ? `Chose the option "${chosen.optionName}" of plan version ${chosen.planVersion}` : 'Chose an option',
  'runs.cancel': () => 'Canceled what the planner was writing',
  'builds.authorize': ({ subject: { permitNumber }, chosen }) =>
    `Got permit ${permitNumber ?? '?'}${chosen ? ` for the option "${chosen.optionName}"` : ''}`,
  'builds.refuse': ({ subject: { refusal } }) =>
    `Was refused a permit${refusal ? `: ${permitRefusalNames[refusal]}` : ''}`,
  'builds.revoke': ({ subject: { permitNumber } }) => `Revoked permit ${permitNumber ?? '?'}`,
  'actuals.record': ({ subject: { recordNumber } }) => `Recorded actual work: record ${recordNumber ?? '?'}`,
  'assumptions.markFalse': () => 'Marked an assumption of the brief as false',
  'reviews.confirm': () => 'Confirmed the review that was due',
  'builds.end': ({ subject: { permitNumber, cause } }) =>
    `Ended permit ${permitNumber ?? '?'}${cause ? `: ${permitEndNames[cause].toLowerCase()}` : ''}`,
  'tokens.create': ({ subject: { tokenId } }, findTokenName) => `Made ${describeToken(tokenId ?? null, findTokenName)}`,
  'tokens.revoke': ({ subject: { tokenId } }, findTokenName) =>
    `Revoked ${describeToken(tokenId ?? null, findTokenName)}`,
  'webhooks.create': () => 'Made a webhook',
  'webhooks.resend': () => 'Had a message to a webhook sent again',
  'webhooks.revoke': () => 'Revoked a webhook',
  'shares.create': () => 'Made a link to share the project',
  'shares.revoke': () => 'Revoked a link to the project',
  'projects.erase': () => 'Erased the project',
  'accounts.erase': () => 'Erased the account',
}

/** "Saved version 3 of the brief". */
export function describeAction(entry: AuditEntry, findTokenName: FindTokenName): string {
  return descriptions[entry.action](entry, findTokenName)
}

function describeDecision({ subject: { decision } }: AuditEntry): string {
  return decision ? `Decided: ${decisionNames[decision]}` : 'Decided'
}

/** Who acted: the founder, one of their tokens, or a command of the operator. */
export function describeActor({ tokenId, requestId }: AuditEntry, findTokenName: FindTokenName): string {
  if (tokenId !== null) return `By ${describeToken(tokenId, findTokenName)}`
  return requestId === null ? 'By an operator command' : 'By you'
}

function describeToken(id: TokenId | null, findTokenName: FindTokenName): string {
  const name = id && findTokenName(id)
  return name === null ? 'a token' : `the token "${name}"`
}
