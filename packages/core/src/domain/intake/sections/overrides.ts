import { isSectionNumber } from '../placing/read-need-id.ts'
import type { FoundRole } from '../roles/find-role.ts'
import { isListRole, isNeedsRole, type Role } from '../roles/role.ts'

/** Below a heading for needs, "Users" is more likely a feature than a section: only these count there. */
const amongNeeds = new Set<Role>([
  'must',
  'should',
  'could',
  'needs',
  'acceptance',
  'outOfScope',
  'openQuestions',
  'risks',
  'assumptions',
  'mitigations',
])

/** Below a heading for notes, most names are parts of the notes: a team's "Roles", an appendix's "Market". */
const amongNotes = new Set<Role>([...amongNeeds, 'targets', 'keyConstraints', 'smallestViableExperiment'])

/** Whether a heading with a role of its own takes over from the role of the heading around it. */
export function overrides(found: FoundRole, around: Role | null): boolean {
  const { role, exact } = found
  if (around === null) return true
  if (role === 'open') return false
  if (isNeedsRole(around)) return overridesNeeds(found, around)
  if (around === 'notes' || around === 'openQuestions') return exact && amongNotes.has(role)
  const narrow = within[around]
  if (narrow) return narrow.exactOnly ? exact && narrow.roles.has(role) : narrow.roles.has(role)
  if (role === 'valueProp' && around === 'problemStatement' && aims.test(found.words)) return true
  return exact || isNeedsRole(role) || isListRole(role) || (role === 'marketContext' && /alternativ/.test(found.words))
}

/** Among needs, these are as often features. */
const everyday =
  /^(?:.*(?:^| )(?:users?|customers?|clients?|roles|actors|people|who|history|today|impact|situation|status|tests?|trial|pilot|channels?|growth|edge|idea|value|prices?|pricing|platforms?|rules|legal|marketing|distribution|notes?|comments?|contacts?|schedule|calendar|timeline|appendix|reports?))$/

/** Whether "2.2 Background" takes over although needs are around it: a numbered heading is a section of its own. */
export function overridesByNumber(heading: string, { role, exact, words }: FoundRole): boolean {
  return exact && ofOwn.has(role) && isSectionNumber(heading) && !everyday.test(words)
}

const ofOwn = new Set<Role>([
  'problemStatement',
  'targetUser',
  'monetizationHypothesis',
  'marketContext',
  'keyConstraints',
])

/** Objectives are the value, also where they stand below the context. */
const aims = /objecti[vf]|(?:^| )goals?(?: |$)|(?:^| )ziele?(?: |$)|objetiv|目标/

function overridesNeeds({ role, exact, words }: FoundRole, around: Role): boolean {
  if (around !== 'needs' && role === 'needs') return false
  if (role === 'targetUser')
    return /persona|target (?:user|audience)|zielgruppe|público[- ]?alvo|público objetivo/.test(words)
  if (role === 'notes')
    return /metric|kpi|success|glossary|definition|reference|checklist|key entit|^notes?$|appendix/.test(words)
  return amongNeeds.has(role) || (exact && role === 'keyConstraints')
}

/** What counts below a few other headings. */
const within: Partial<Record<Role, { exactOnly: boolean; roles: ReadonlySet<Role> }>> = {
  acceptance: { exactOnly: false, roles: new Set<Role>(['outOfScope', 'openQuestions', 'risks']) },
  outOfScope: { exactOnly: true, roles: new Set<Role>(['openQuestions', 'risks', 'could']) },
  keyConstraints: {
    exactOnly: true,
    roles: new Set<Role>([
      'assumptions',
      'risks',
      'mitigations',
      'outOfScope',
      'openQuestions',
      'needs',
      'must',
      'should',
      'could',
    ]),
  },
  targets: {
    exactOnly: true,
    roles: new Set<Role>([
      ...(['keyConstraints', 'assumptions', 'risks', 'outOfScope', 'notes', 'openQuestions'] as const),
      ...(['needs', 'must', 'should', 'could'] as const),
    ]),
  },
}
