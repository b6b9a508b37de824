import { v7 as uuidV7 } from 'uuid'
import { DomainError } from '../../../domain/errors/index.ts'
import { verifyPermit } from '../../../domain/permit/index.ts'
import {
  GateId,
  OptionId,
  type OptionToSelect,
  type Permit,
  PermitId,
  type PlanSet,
  PlanSetId,
} from '../../../domain/schemas/index.ts'
import { someBrief } from '../../../planning/runner/testing/some-brief.ts'
import type { Services } from '../index.ts'
import type { HistoryStep } from './history.ts'
import { emptyModel, predict, type StepOutcome } from './model.ts'
import { newActor, TestFounder } from './test-founder.ts'
import { testSigning } from './test-signing.ts'

type StepOf<K extends HistoryStep['kind']> = Extract<HistoryStep, { kind: K }>

/** Performs the steps on a new project and on the model, and returns the outcomes of both. */
export async function rehearse(
  services: Services,
  steps: readonly HistoryStep[],
): Promise<{ predicted: StepOutcome[]; observed: StepOutcome[] }> {
  const rehearsal = new Rehearsal(await TestFounder.arrive(services))
  const predicted: StepOutcome[] = []
  const observed: StepOutcome[] = []
  let model = emptyModel
  for (const step of steps) {
    const prediction = predict(model, step)
    model = prediction.model
    predicted.push(prediction.outcome)
    observed.push(await rehearsal.attempt(step))
  }
  return { predicted, observed }
}

/** Whether a permit is signed with a key that is published. */
async function isSigned({ services }: TestFounder, { jws, projectId, commit }: Permit): Promise<boolean> {
  const keys = await services.signer.publicKeys()
  const expected = { issuer: testSigning.issuer, projectId, keys, ...(commit !== null && { commit }) }
  return 'claims' in (await verifyPermit(jws ?? '', expected))
}

/** Performs steps by calling the services, and remembers the ids that later steps need. */
class Rehearsal {
  readonly #founder: TestFounder
  readonly #stranger: TestFounder
  readonly #gates: GateId[] = []
  readonly #plans: PlanSet[] = []
  readonly #permits: PermitId[] = []
  #briefVersion = 0

  constructor(founder: TestFounder) {
    this.#founder = founder
    this.#stranger = new TestFounder(founder.services, newActor(), founder.projectId)
  }

  async attempt(step: HistoryStep): Promise<StepOutcome> {
    try {
      return { answer: await this.#perform(step.by === 'owner' ? this.#founder : this.#stranger, step) }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const { refusal } = error
      return refusal.reason === 'PLAN_ALREADY_SELECTED'
        ? { ...refusal, details: { selectedOptionId: this.#nameOf(refusal.details.selectedOptionId) } }
        : refusal
    }
  }

  #perform(who: TestFounder, step: HistoryStep): Promise<object> {
    const { services, actor, projectId } = who
    switch (step.kind) {
      case 'save_brief':
        return this.#saveBrief(who, step)
      case 'open_gate':
        return this.#openGate(who)
      case 'resolve_gate':
        return this.#resolveGate(who, step)
      case 'unpark':
        return services.projects.unpark(actor, projectId).then(({ status }) => ({ status }))
      case 'archive':
        return services.projects
          .archive(actor, projectId)
          .then(({ archivedAt }) => ({ archived: archivedAt !== undefined }))
      case 'restore':
        return services.projects
          .restore(actor, projectId)
          .then(({ archivedAt }) => ({ archived: archivedAt !== undefined }))
      case 'generate':
        return this.#remember(who.generate())
      case 'regenerate':
        return this.#remember(who.regenerate(step.words ? 'Cheaper, please.' : ' '))
      case 'get_overview':
        return this.#getOverview(who)
      case 'get_plan':
        return this.#getPlan(who)
      case 'deep_research':
        return services.plans.deepResearch(actor, projectId)
      case 'select':
        return this.#select(who, step)
      case 'get_selection':
        return this.#getSelection(who)
      case 'authorize':
        return this.#authorize(who, step)
      case 'revoke':
        return this.#revoke(who, step)
      case 'get_permits':
        return this.#getPermits(who)
    }
  }

  async #saveBrief({ services, actor, projectId }: TestFounder, { content, base }: StepOf<'save_brief'>) {
    const baseVersion = base === 'outdated' ? this.#briefVersion + 1 : this.#briefVersion
    const brief = { ...someBrief(), valueProp: `Promise ${content}` }
    const saved = await services.briefs.save(actor, { projectId, brief, ...(base === 'any' ? {} : { baseVersion }) })
    this.#briefVersion = saved.version
    return { version: saved.version }
  }

  async #openGate({ services, actor, projectId }: TestFounder) {
    const { id, status } = await services.gates.open(actor, projectId)
    this.#gates.push(id)
    return { status }
  }

  async #resolveGate({ services, actor }: TestFounder, { gate, decision, words }: StepOf<'resolve_gate'>) {
    const gateId = this.#gates.at(gate === 'first' ? 0 : -1) ?? GateId.parse(uuidV7())
    const actionText = words ? 'Only drills.' : ' '
    const decided = await services.gates.resolve(actor, { gateId, decision, actionText })
    return { decision: decided.decision, next: decided.nextAction.kind }
  }

  async #remember(generating: Promise<PlanSet>) {
    const planSet = await generating
    this.#plans.push(planSet)
    return { version: planSet.version, brief: planSet.briefVersion }
  }

  async #getOverview({ services, actor, projectId }: TestFounder) {
    const all = await services.projects.overview(actor)
    const found = all.find(({ project }) => project.id === projectId)
    if (!found) return { overview: null }
    const { project, brief, gate, plan, selection, mayBuild } = found
    return {
      overview: {
        parked: project.status === 'parked',
        brief: brief?.version ?? 0,
        gate: gate?.status === 'decided' ? gate.decision : (gate?.status ?? 'none'),
        plan: { version: plan?.version ?? 0, brief: plan?.briefVersion ?? 0 },
        selection: selection && { plan: selection.planVersion, changed: selection.changed },
        mayBuild,
      },
    }
  }

  async #getPlan({ services, actor, projectId }: TestFounder) {
    const { version, selectedOptionId } = await services.plans.get(actor, projectId)
    return { version, selected: selectedOptionId && this.#nameOf(selectedOptionId) }
  }

  async #select(who: TestFounder, { plan, option, reason }: StepOf<'select'>) {
    const planSet = plan === 'first' ? this.#plans[0] : this.#plans.at(-1)
    const chosen = option === 'unknown' ? undefined : planSet?.options[option]?.id
    const toSelect: Omit<OptionToSelect, 'projectId'> = { optionId: chosen ?? OptionId.parse(uuidV7()) }
    if (plan !== 'unsaid') toSelect.planSetId = (plan === 'first' && planSet?.id) || PlanSetId.parse(uuidV7())
    if (reason) toSelect.reason = 'Because.'
    const { selectedOption } = await who.select(toSelect)
    return { selected: this.#nameOf(selectedOption.id) }
  }

  async #getSelection(who: TestFounder) {
    const { selectedOption, stale, changed } = await who.selected()
    return { selected: this.#nameOf(selectedOption.id), stale, changed }
  }

  async #authorize(who: TestFounder, { commit }: StepOf<'authorize'>) {
    const permit = await who.authorize(commit === 'none' ? {} : { commit })
    const { id, number, selectedOption, selection } = permit
    this.#permits[number - 1] = id
    return {
      permitted: this.#nameOf(selectedOption.id),
      selection: selection.number,
      permit: number,
      signed: await isSigned(who, permit),
    }
  }

  async #revoke({ services, actor }: TestFounder, { permit }: StepOf<'revoke'>) {
    const permitId = this.#permits.at(permit === 'first' ? 0 : -1) ?? PermitId.parse(uuidV7())
    const { number, end } = await services.builds.revoke(actor, { permitId, reason: 'Not yet.' })
    return { revoked: number, cause: end?.cause }
  }

  async #getPermits({ services, actor, projectId }: TestFounder) {
    const permits = await services.builds.permits(actor, projectId)
    return { permits: permits.map(({ number, commit, end }) => ({ number, commit, cause: end?.cause ?? null })) }
  }

  /** "version/position", as in the model. */
  #nameOf(optionId: OptionId): string {
    const plan = this.#plans.find(({ options }) => options.some(({ id }) => id === optionId))
    return `${plan?.version}/${plan?.options.findIndex(({ id }) => id === optionId)}`
  }
}
