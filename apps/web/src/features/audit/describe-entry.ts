import type { AuditAction, AuditEntry, AuditSubject, TokenId } from '@plangate/core/schemas'
import { decisionNames } from '../../shared/words/words.ts'

/** What a token is called; null when that is not known. */
export type NameToken = (id: TokenId) => string | null

/** One entry per action; the compiler refuses a table that leaves one out. */
const descriptions: Record<AuditAction, (subject: AuditSubject, nameToken: NameToken) => string> = {
  'projects.create': () => 'Created the project',
  'projects.unpark': () => 'Unparked the project',
  'briefs.save': ({ briefVersion }) => `Saved version ${briefVersion ?? '?'} of the brief`,
  'gates.open': () => 'Opened the gate',
  'gates.resolve': ({ decision }) => (decision ? `Decided the direction: ${decisionNames[decision]}` : 'Decided'),
  'plans.generate': () => 'Asked for a plan',
  'plans.regenerate': () => 'Pushed back, for a new version of the plan',
  'plans.select': () => 'Chose an option',
  'runs.cancel': () => 'Cancelled the writing of a plan',
  'tokens.create': ({ tokenId }, nameToken) => `Made ${describeToken(tokenId ?? null, nameToken)}`,
  'tokens.revoke': ({ tokenId }, nameToken) => `Revoked ${describeToken(tokenId ?? null, nameToken)}`,
}

/** "Saved version 3 of the brief". */
export function describeAction({ action, subject }: AuditEntry, nameToken: NameToken): string {
  return descriptions[action](subject, nameToken)
}

/** Who acted for the founder: nobody but the founder sees, or changes, what is theirs. */
export function describeActor({ tokenId, requestId }: AuditEntry, nameToken: NameToken): string {
  if (tokenId !== null) return `By ${describeToken(tokenId, nameToken)}`
  return requestId === null ? 'By a program beside the server' : 'By you'
}

function describeToken(id: TokenId | null, nameToken: NameToken): string {
  const name = id && nameToken(id)
  return name === null ? 'a token' : `the token "${name}"`
}
