import { v7 as uuidv7 } from 'uuid'
import { type Founder, readSampleBrief } from './founder.ts'

/** What a founder has, by id; or what nobody has. */
export interface Ids {
  projectId: string
  gateId: string
  planSetId: string
  optionId: string
  runId: string
  tokenId: string
}

export const idNames = ['projectId', 'gateId', 'planSetId', 'optionId', 'runId', 'tokenId'] as const

const brief = await readSampleBrief()

/** How each procedure is asked about somebody's things. */
export const inputs: Record<string, (ids: Ids) => object | undefined> = {
  'projects.create': () => ({ name: 'Corner shop' }),
  'projects.list': () => undefined,
  'projects.overview': () => undefined,
  'projects.get': ({ projectId }) => ({ projectId }),
  'projects.audit': ({ projectId }) => ({ projectId }),
  'projects.unpark': ({ projectId }) => ({ projectId }),
  'briefs.save': ({ projectId }) => ({ projectId, brief }),
  'briefs.get': ({ projectId }) => ({ projectId }),
  'briefs.version': ({ projectId }) => ({ projectId, version: 1 }),
  'briefs.history': ({ projectId }) => ({ projectId }),
  'gates.open': ({ projectId }) => ({ projectId }),
  'gates.current': ({ projectId }) => ({ projectId }),
  'gates.history': ({ projectId }) => ({ projectId }),
  'gates.resolve': ({ gateId }) => ({ gateId, decision: 'proceed' }),
  'plans.generate': ({ projectId }) => ({ projectId }),
  'plans.regenerate': ({ projectId, optionId }) => ({
    projectId,
    feedback: 'One engineer only.',
    pinnedOptionIds: [optionId],
  }),
  'plans.watch': ({ projectId }) => ({ projectId }),
  'plans.get': ({ projectId }) => ({ projectId }),
  'plans.history': ({ projectId }) => ({ projectId }),
  'plans.version': ({ projectId }) => ({ projectId, version: 1 }),
  'plans.select': ({ projectId, optionId, planSetId }) => ({
    projectId,
    optionId,
    planSetId,
    reason: 'Mine now.',
    changes: { options: [{ optionId, engineers: 2 }] },
  }),
  'plans.selected': ({ projectId }) => ({ projectId }),
  'plans.deepResearch': ({ projectId }) => ({ projectId }),
  'runs.get': ({ runId }) => ({ runId }),
  'runs.list': ({ projectId }) => ({ projectId }),
  'runs.outlook': ({ projectId }) => ({ projectId, kind: 'regenerate' }),
  'runs.cancel': ({ runId }) => ({ runId }),
  'builds.authorize': ({ projectId }) => ({ projectId }),
  'session.config': () => undefined,
  'session.user': () => undefined,
  'tokens.create': () => ({ name: 'CI', scope: 'read' }),
  'tokens.list': () => undefined,
  'tokens.revoke': ({ tokenId }) => ({ tokenId }),
  'tokens.audit': () => ({}),
}

export const inputOf = (path: string, ids: Ids): object | undefined => inputs[path]?.(ids)

export const madeUpIds = (): Ids => ({
  projectId: uuidv7(),
  gateId: uuidv7(),
  planSetId: uuidv7(),
  optionId: uuidv7(),
  runId: uuidv7(),
  tokenId: uuidv7(),
})

/** Which ids a procedure is asked with. */
export const idsIn = (path: string): (keyof Ids)[] => {
  const input = inputOf(path, madeUpIds()) ?? {}
  return idNames.filter((name) => name in input)
}

/** Gives a founder one of everything. */
export async function haveEverything(founder: Founder): Promise<Ids> {
  const { planSet, optionId } = await founder.choose()
  const [run] = await founder.client.runs.list.query(founder.ofProject)
  if (run === undefined) throw new Error('a plan set was made without a run')
  const { id: tokenId } = await founder.client.tokens.create.mutate({ name: 'CI', scope: 'plan' })
  return { ...founder.ofProject, gateId: planSet.gateId, planSetId: planSet.id, optionId, runId: run.id, tokenId }
}
