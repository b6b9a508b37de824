import type { AuditAction } from '@plangate/core/schemas'
import type { Access } from '../src/identity/authenticate.ts'
import type { Budget } from '../src/trpc.ts'

/**
 * Every way into Plangate, written out by hand: what it takes to use it, what it counts as, and what it leaves. Tests
 * compare each list with what there is, so that a new way in without a row here fails.
 */

interface ProcedureDoor {
  access: Access | 'open'
  /** The limit that a call counts against, besides that of all calls. */
  budget: Budget
  /** Whether a repeat with the same idempotency key has no second effect. */
  isKeyed: boolean
  /** Whether it leaves an entry under its own name in the audit log when it has an effect. */
  isAudited: boolean
  /** Where its input names something that belongs to a user, at any depth. */
  ids: readonly string[]
}

export const procedureDoors: Readonly<Record<string, ProcedureDoor>> = {
  'projects.create': { access: 'plan', budget: 'calls', isKeyed: true, isAudited: true, ids: [] },
  'projects.list': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: [] },
  'projects.overview': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: [] },
  'projects.counts': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: [] },
  'projects.get': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'projects.audit': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'projects.weights': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'projects.setWeights': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'projects.unpark': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'projects.rename': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'projects.duplicate': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'projects.archive': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'projects.restore': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'projects.export': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'projects.delete': { access: 'decide', budget: 'calls', isKeyed: false, isAudited: true, ids: ['projectId'] },
  'assumptions.get': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'assumptions.save': { access: 'plan', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'assumptions.markFalse': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'briefs.read': { access: 'read', budget: 'documents', isKeyed: false, isAudited: false, ids: [] },
  'briefs.save': { access: 'plan', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'briefs.sort': { access: 'plan', budget: 'plans', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'briefs.revise': { access: 'plan', budget: 'plans', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'briefs.acceptRevision': {
    access: 'decide',
    budget: 'calls',
    isKeyed: true,
    isAudited: true,
    ids: ['projectId', 'runId'],
  },
  'briefs.get': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'briefs.version': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'briefs.passages': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'briefs.sources': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'briefs.history': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'interviews.start': { access: 'plan', budget: 'plans', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'interviews.answer': { access: 'plan', budget: 'calls', isKeyed: true, isAudited: true, ids: ['interviewId'] },
  'interviews.back': { access: 'plan', budget: 'calls', isKeyed: true, isAudited: true, ids: ['interviewId'] },
  'interviews.current': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'interviews.finish': { access: 'plan', budget: 'plans', isKeyed: true, isAudited: true, ids: ['interviewId'] },
  'gates.decide': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'gates.open': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'gates.current': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'gates.history': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'gates.resolve': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['gateId'] },
  'plans.generate': { access: 'plan', budget: 'plans', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'plans.readFeedback': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'plans.regenerate': {
    access: 'plan',
    budget: 'plans',
    isKeyed: true,
    isAudited: true,
    ids: ['projectId', 'pinnedOptionIds'],
  },
  'plans.watch': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'plans.get': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'plans.history': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'plans.version': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'plans.select': {
    access: 'decide',
    budget: 'calls',
    isKeyed: true,
    isAudited: true,
    ids: ['projectId', 'optionId', 'planSetId', 'changes.options.optionId'],
  },
  'plans.selected': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'plans.deepResearch': { access: 'plan', budget: 'plans', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'plans.submit': { access: 'plan', budget: 'plans', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'runs.get': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['runId'] },
  'runs.list': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'runs.outlook': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'runs.cancel': { access: 'plan', budget: 'calls', isKeyed: false, isAudited: true, ids: ['runId'] },
  'builds.authorize': { access: 'build', budget: 'calls', isKeyed: false, isAudited: true, ids: ['projectId'] },
  'builds.permits': { access: 'permits', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'builds.revoke': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['permitId'] },
  'actuals.record': { access: 'plan', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'actuals.list': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'actuals.current': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'reviews.confirm': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['projectId'] },
  'records.get': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'shares.create': { access: 'decide', budget: 'calls', isKeyed: false, isAudited: true, ids: ['projectId'] },
  'shares.list': { access: 'decide', budget: 'calls', isKeyed: false, isAudited: false, ids: ['projectId'] },
  'shares.revoke': { access: 'decide', budget: 'calls', isKeyed: false, isAudited: true, ids: ['shareId'] },
  'shares.read': { access: 'open', budget: 'shares', isKeyed: false, isAudited: false, ids: [] },
  'ledger.get': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: [] },
  'session.config': { access: 'open', budget: 'calls', isKeyed: false, isAudited: false, ids: [] },
  'session.user': { access: 'read', budget: 'calls', isKeyed: false, isAudited: false, ids: [] },
  'tokens.create': { access: 'decide', budget: 'calls', isKeyed: false, isAudited: true, ids: ['projectId'] },
  'tokens.list': { access: 'decide', budget: 'calls', isKeyed: false, isAudited: false, ids: [] },
  'tokens.revoke': { access: 'decide', budget: 'calls', isKeyed: false, isAudited: true, ids: ['tokenId'] },
  'tokens.audit': { access: 'decide', budget: 'calls', isKeyed: false, isAudited: false, ids: [] },
  'webhooks.list': { access: 'decide', budget: 'calls', isKeyed: false, isAudited: false, ids: [] },
  'webhooks.deliveries': { access: 'decide', budget: 'calls', isKeyed: false, isAudited: false, ids: ['webhookId'] },
  'webhooks.create': { access: 'decide', budget: 'calls', isKeyed: false, isAudited: true, ids: ['projectId'] },
  'webhooks.resend': { access: 'decide', budget: 'calls', isKeyed: true, isAudited: true, ids: ['deliveryId'] },
  'webhooks.revoke': { access: 'decide', budget: 'calls', isKeyed: false, isAudited: true, ids: ['webhookId'] },
}

/** Tools of agents and the procedure that each calls: it has the access, the budget and the ids of that. */
export const toolDoors: Readonly<Record<string, string>> = {
  list_projects: 'projects.list',
  read_brief: 'briefs.get',
  read_assumptions: 'assumptions.get',
  read_plan: 'plans.get',
  list_work_items: 'plans.get',
  submit_plan: 'plans.submit',
  propose_feedback: 'plans.regenerate',
  request_permit: 'builds.authorize',
  record_actuals: 'actuals.record',
}

/** What agents read by address, in the same way. */
export const resourceDoors: Readonly<Record<string, string>> = {
  brief: 'briefs.get',
  plan: 'plans.get',
  selection: 'plans.selected',
  permit: 'builds.permits',
}

/** Prompts are texts without anything of a project, so anyone may read them. */
export const promptDoors: readonly string[] = ['write_plan']

/**
 * Who may use a route. open: anyone, and all of them get the same answer. procedures, tools: whom each of these lets in.
 * operator: only on the port of the operator.
 */
export const routeDoors: Readonly<Record<string, 'open' | 'procedures' | 'tools' | 'operator'>> = {
  '/healthz': 'open',
  '/readyz': 'open',
  '/openapi.json': 'open',
  '/.well-known/jwks.json': 'open',
  // The web app: files that are the same for everyone.
  '/*': 'open',
  '/trpc/:path': 'procedures',
  '/mcp': 'tools',
  '/metrics': 'operator',
}

interface CommandDoor {
  /** What it reaches: a procedure or the tools of a running server by HTTP, the database as its operator, or nothing. */
  reaches: string
  /** The entry that it leaves in the audit log, beside those of what it reaches. */
  audit: AuditAction | null
}

/** Of the command line. */
export const commandDoors: Readonly<Record<string, CommandDoor>> = {
  plan: { reaches: 'nothing', audit: null },
  brief: { reaches: 'nothing', audit: null },
  submit: { reaches: 'plans.submit', audit: null },
  record: { reaches: 'actuals.record', audit: null },
  export: { reaches: 'records.get', audit: null },
  check: { reaches: 'builds.authorize', audit: null },
  mcp: { reaches: '/mcp', audit: null },
  'tier set': { reaches: 'database', audit: null },
  'tokens revoke': { reaches: 'database', audit: 'tokens.revoke' },
  'keys rotate': { reaches: 'database', audit: null },
  'erase project': { reaches: 'database', audit: 'projects.erase' },
  'erase account': { reaches: 'database', audit: 'accounts.erase' },
}
