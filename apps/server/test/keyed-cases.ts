import type { AuditAction } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import { expect, vi } from 'vitest'
import { type Founder, readSampleBrief } from './founder.ts'
import { assumptions, draft } from './inputs.ts'
import { keyedAfterChoice } from './keyed-after-choice.ts'

const brief = await readSampleBrief()

interface KeyedCase {
  /** Brings a founder to the point where the procedure can be called, and returns its input. */
  prepare(founder: Founder, database: Pick<OpenDatabase<Tables>, 'run'>): Promise<object>
  /** Returns a number that a second effect would change. */
  count(founder: Founder): Promise<number>
  /** That number after one effect. */
  once: number
}

const countRuns = async ({ client, ofProject }: Founder) => (await client.runs.list.query(ofProject)).length
const countDecisions =
  (decision: AuditAction) =>
  async ({ client, ofProject }: Founder) => {
    const { entries } = await client.projects.audit.query(ofProject)
    return entries.filter(({ action }) => action === decision).length
  }
const countAnswers = async ({ client, ofProject }: Founder) =>
  (await client.interviews.current.query(ofProject))?.answered.length ?? 0
const countGates = async ({ client, ofProject }: Founder) => (await client.gates.history.query(ofProject)).length

/** Mutations that honour an idempotency key. */
export const keyedCases: Record<string, KeyedCase> = {
  'projects.create': {
    prepare: async () => ({ name: 'Another shop' }),
    count: async ({ client }) => (await client.projects.list.query()).length,
    once: 2,
  },
  // Without a key, a repeat would be refused: the project is no longer parked, the gate no longer pending.
  'projects.unpark': {
    prepare: async (founder) => {
      await founder.saveBrief()
      await founder.decide('park')
      return founder.ofProject
    },
    count: countGates,
    once: 1,
  },
  'projects.rename': {
    prepare: async ({ ofProject }) => ({ ...ofProject, name: 'Shop on the corner' }),
    count: countDecisions('projects.rename'),
    once: 1,
  },
  'projects.duplicate': {
    prepare: async ({ ofProject }) => ofProject,
    count: async ({ client }) => (await client.projects.list.query()).length,
    once: 2,
  },
  'projects.archive': {
    prepare: async ({ ofProject }) => ofProject,
    count: countDecisions('projects.archive'),
    once: 1,
  },
  'projects.restore': {
    prepare: async ({ client, ofProject }) => {
      await client.projects.archive.mutate(ofProject)
      return ofProject
    },
    count: countDecisions('projects.restore'),
    once: 1,
  },
  'projects.setWeights': {
    prepare: async ({ ofProject }) => ({ ...ofProject, weights: { time: 25, cost: 60, risk: 25, scope: 0 } }),
    count: countDecisions('projects.setWeights'),
    once: 1,
  },
  'assumptions.save': {
    prepare: async ({ ofProject }) => ({ ...ofProject, assumptions }),
    count: async ({ client, ofProject }) => (await client.assumptions.get.query(ofProject)).version,
    once: 1,
  },
  'briefs.save': {
    prepare: async ({ ofProject }) => ({ ...ofProject, brief, baseVersion: 0 }),
    count: async ({ client, ofProject }) => (await client.briefs.history.query(ofProject)).length,
    once: 1,
  },
  'briefs.sort': {
    prepare: async ({ ofProject }) => ({ ...ofProject, document: 'A shelf for tools that neighbours share.' }),
    count: countRuns,
    once: 1,
  },
  'briefs.revise': {
    prepare: async (founder) => {
      await founder.saveBrief()
      await founder.decide('narrow')
      return founder.ofProject
    },
    count: countRuns,
    once: 1,
  },
  'briefs.acceptRevision': {
    prepare: async (founder) => {
      await founder.saveBrief()
      await founder.decide('narrow')
      const { runId } = await founder.client.briefs.revise.mutate(founder.ofProject)
      await vi.waitFor(
        async () => expect(await founder.client.runs.get.query({ runId })).toHaveProperty('result'),
        60_000,
      )
      return { ...founder.ofProject, runId, brief: { ...brief, valueProp: 'Sell to shops that exist already.' } }
    },
    count: async ({ client, ofProject }) => (await client.briefs.history.query(ofProject)).length,
    once: 2,
  },
  'interviews.start': {
    prepare: async ({ ofProject }) => ofProject,
    count: countRuns,
    once: 1,
  },
  'interviews.answer': {
    prepare: async (founder) => {
      const { id: interviewId, state } = await founder.client.interviews.start.mutate(founder.ofProject)
      const questionId = state.kind === 'asking' ? state.question.id : ''
      return { interviewId, questionId, answer: { type: 'skipped' } }
    },
    count: countDecisions('interviews.answer'),
    once: 1,
  },
  'interviews.back': {
    prepare: async (founder) => {
      await founder.client.interviews.start.mutate(founder.ofProject)
      await founder.answerNext()
      const { id: interviewId } = await founder.answerNext()
      return { interviewId }
    },
    count: countAnswers,
    once: 1,
  },
  'interviews.finish': {
    prepare: async (founder) => {
      await founder.client.interviews.start.mutate(founder.ofProject)
      const { id: interviewId } = await founder.answerNext()
      return { interviewId }
    },
    count: async ({ client, ofProject }) => (await client.briefs.history.query(ofProject)).length,
    once: 1,
  },
  'gates.decide': {
    prepare: async (founder) => {
      await founder.saveBrief()
      return { ...founder.ofProject, decision: 'proceed' }
    },
    count: countGates,
    once: 1,
  },
  'gates.open': {
    prepare: async (founder) => {
      await founder.saveBrief()
      return founder.ofProject
    },
    count: countGates,
    once: 1,
  },
  'gates.resolve': {
    prepare: async (founder) => {
      await founder.saveBrief()
      const { id: gateId } = await founder.client.gates.open.mutate(founder.ofProject)
      return { gateId, decision: 'proceed' }
    },
    count: countGates,
    once: 1,
  },
  'plans.generate': {
    prepare: async (founder) => {
      await founder.saveBrief()
      await founder.decide('proceed')
      return founder.ofProject
    },
    count: countRuns,
    once: 1,
  },
  'plans.regenerate': {
    prepare: async (founder) => {
      await founder.plan()
      return { ...founder.ofProject, feedback: 'One engineer only.' }
    },
    count: countRuns,
    once: 2,
  },
  ...keyedAfterChoice,
  'plans.submit': {
    prepare: async (founder) => ({ ...founder.ofProject, draft, baseVersion: (await founder.plan()).version }),
    count: async ({ client, ofProject }) => (await client.plans.history.query(ofProject)).length,
    once: 2,
  },
  'plans.deepResearch': {
    prepare: (founder, database) => founder.readyForResearch(database),
    count: countRuns,
    once: 2,
  },
  'plans.select': {
    prepare: async (founder) => {
      const { recommendedId: optionId } = await founder.plan()
      return { ...founder.ofProject, optionId, reason: 'It is quick.', changes: { focusedHoursPerWeek: 30 } }
    },
    count: async ({ client, ofProject }) => (await client.plans.selected.query(ofProject)).selection.number,
    once: 1,
  },
}
