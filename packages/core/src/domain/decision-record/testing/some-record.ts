import { someBrief } from '../../../planning/runner/testing/some-brief.ts'
import { contentHash } from '../../content-hash/content-hash.ts'
import { basisOn, type GateOfSelection } from '../../gate/index.ts'
import { somePlan } from '../../plan-diff/testing/arbitrary-plan-set.ts'
import {
  type Brief,
  DecisionRecord,
  type ExecutionOption,
  GateId,
  type ListedPermit,
  PermitId,
  type PlanSet,
  PlanSetId,
  ProjectId,
  SelectionId,
  UserId,
} from '../../schemas/index.ts'

const id = (last: number) => `01990000-0000-7000-8000-${String(last).padStart(12, '0')}`
const founder = UserId.parse(id(1))
const gateId = GateId.parse(id(2))
const projectId = ProjectId.parse(id(3))

/** With everything that a brief can say about a decision. */
export const recordedBrief: Brief = {
  ...someBrief(),
  needs: [
    { id: 'N1', text: 'Lend a tool to a neighbour.', priority: 'should' },
    { id: 'N2', text: 'Find a tool nearby.', priority: 'must' },
  ],
  targets: { weeks: 12, budget: 60_000, engineers: 2 },
}

const plan: PlanSet = {
  ...somePlan,
  id: PlanSetId.parse(id(4)),
  projectId,
  version: 2,
  createdAt: '2026-11-02T09:00:00.000Z',
  createdBy: founder,
}

/** Before anything is selected. */
export const proposed: DecisionRecord = DecisionRecord.parse({
  form: 'plangate-decision-record-1',
  status: 'proposed',
  project: { id: projectId, name: 'Street library', description: null, status: 'active', createdAt: plan.createdAt },
  direction: { gateId, decision: 'proceed', note: 'One street first.', decidedAt: '2026-11-01T09:00:00.000Z' },
  brief: { version: 1, contentHash: contentHash(recordedBrief), brief: recordedBrief },
  plan,
  weights: { time: 40, cost: 40, risk: 20, scope: 0 },
  selection: null,
  permit: null,
} satisfies DecisionRecord)

/** The same with an option selected at a gate and a permit, bound to what it says. */
export function selectIn(
  record: DecisionRecord,
  option: ExecutionOption,
  reason: string | null,
  gate: GateOfSelection | null = { id: gateId, status: 'decided', decision: 'proceed' },
): DecisionRecord {
  const { brief, plan } = record
  const priced = { option, adjusted: null, assumptions: plan.assumptions }
  const basis = basisOn(brief, gate, priced)
  const hash = contentHash(basis)
  const selection = {
    id: SelectionId.parse(id(5)),
    number: 1,
    projectId,
    planSetId: plan.id,
    optionId: option.id,
    reason,
    changes: null,
    basis,
    contentHash: hash,
    selectedAt: '2026-11-03T09:00:00.000Z',
    selectedBy: founder,
  }
  const permit: ListedPermit = {
    ...{ id: PermitId.parse(id(6)), number: 3, commit: null, environment: null, userId: founder, tokenId: null },
    ...{ authorizedAt: '2026-11-04T09:00:00.000Z', contentHash: hash, optionName: option.name, end: null },
  }
  const message = `"${option.name}" of plan version 2 is selected.`
  const current = { selectedOption: option, changes: null, planSetId: plan.id, message, stale: false, changed: [] }
  return { ...record, status: 'accepted', selection: { ...current, selection }, permit }
}

const [first] = plan.options
if (first === undefined) throw new Error('a plan has options')

export const accepted: DecisionRecord = selectIn(proposed, first, 'It is the only one that we can pay for.')
