import { v7 as uuidV7 } from 'uuid'
import { DomainError } from '../../../domain/errors/index.ts'
import { defaultProjectAssumptions } from '../../../domain/estimate/index.ts'
import {
  GateId,
  OptionId,
  type OptionToSelect,
  type PermitEnd,
  PermitId,
  type PlanSet,
  PlanSetId,
  type ProjectId,
} from '../../../domain/schemas/index.ts'
import { someBrief } from '../../../planning/runner/testing/some-brief.ts'
import type { Actor, Services } from '../index.ts'
import { isGenuine } from './genuine-permit.ts'
import type { HistoryStep, StepOf } from './history.ts'
import { predict } from './model.ts'
import { emptyModel, type StepOutcome, stateOf } from './model-state.ts'
import { newActor } from './test-founder.ts'

/** What histories call: the services, or a client that calls them elsewhere. Refusals are thrown as DomainErrors. */
export interface RehearsedServices {
  projects: Pick<Services['projects'], 'create' | 'overview' | 'unpark' | 'archive' | 'restore'>
  briefs: Pick<Services['briefs'], 'save'>
  assumptions: Pick<Services['assumptions'], 'save'>
  gates: Pick<Services['gates'], 'open' | 'resolve'>
  plans: Pick<Services['plans'], 'generate' | 'regenerate' | 'get' | 'deepResearch'>
  selections: Pick<Services['selections'], 'select' | 'current'>
  actuals: Pick<Services['actuals'], 'record'>
  reviews: Pick<Services['reviews'], 'markFalse' | 'confirm'>
  builds: Pick<Services['builds'], 'authorize' | 'permits' | 'revoke'>
  tokens: Pick<Services['tokens'], 'create'>
  signer: Pick<Services['signer'], 'publicKeys'>
}

/** What came of a step, and what the owner sees of the project after it. */
export interface Moment {
  outcome: StepOutcome
  state: object
}

/** Performs the steps on a new project and on the model, and returns what came of both. */
export async function rehearse(
  services: RehearsedServices,
  steps: readonly HistoryStep[],
): Promise<{ predicted: Moment[]; observed: Moment[] }> {
  const rehearsal = await Rehearsal.begin(services)
  const predicted: Moment[] = []
  const observed: Moment[] = []
  let model = emptyModel
  for (const step of steps) {
    const prediction = predict(model, step)
    model = prediction.model
    predicted.push({ outcome: prediction.outcome, state: stateOf(model) })
    observed.push({ outcome: await rehearsal.attempt(step), state: await rehearsal.observe() })
  }
  return { predicted, observed }
}

/** Performs steps, and remembers the ids that later steps need. */
class Rehearsal {
  readonly #services: RehearsedServices
  readonly #projectId: ProjectId
  readonly #actors: { owner: Actor; stranger: Actor; token: Actor }
  readonly #gates: GateId[] = []
  readonly #plans: PlanSet[] = []
  readonly #permits: PermitId[] = []
  #briefVersion = 0

  private constructor(services: RehearsedServices, projectId: ProjectId, actors: { owner: Actor; token: Actor }) {
    this.#services = services
    this.#projectId = projectId
    this.#actors = { ...actors, stranger: newActor() }
  }

  static async begin(services: RehearsedServices): Promise<Rehearsal> {
    const owner = newActor()
    const { id: projectId } = await services.projects.create(owner, { name: 'Street library' })
    const { id: tokenId } = await services.tokens.create(owner, { name: 'CI', scope: 'build', projectId })
    return new Rehearsal(services, projectId, { owner, token: { ...owner, tokenId, onlyProject: projectId } })
  }

  async attempt(step: HistoryStep): Promise<StepOutcome> {
    try {
      return { answer: await this.#perform(this.#actors[step.by], step) }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const { reason, details } = error.refusal
      return reason === 'PLAN_ALREADY_SELECTED'
        ? { reason, details: { selectedOptionId: this.#nameOf(details.selectedOptionId) } }
        : { reason, details }
    }
  }

  /** Asks for every valid permit again, which must change nothing. */
  async observe(): Promise<object> {
    const { owner } = this.#actors
    const [project] = await this.#services.projects.overview(owner)
    if (project === undefined) throw new Error('the project is gone')
    const permits = await this.#services.builds.permits(owner, this.#projectId)
    const listed = permits.map(({ number, commit, tokenId, end }) => {
      return { number, commit, asker: tokenId === null ? ('person' as const) : ('token' as const), cause: causeOf(end) }
    })
    const givenAgain = []
    for (const { commit, asker } of listed.filter(({ cause }) => cause === null).toReversed())
      givenAgain.push((await this.#ask(asker === 'person' ? owner : this.#actors.token, commit)).permit)
    return { ...describeOverview(project), permits: listed, givenAgain }
  }

  async #perform(who: Actor, step: HistoryStep): Promise<object> {
    const { projects, plans } = this.#services
    switch (step.kind) {
      case 'save_brief':
        return this.#saveBrief(who, step)
      case 'save_assumptions':
        return this.#saveAssumptions(who, step)
      case 'open_gate':
        return this.#openGate(who)
      case 'resolve_gate':
        return this.#resolveGate(who, step)
      case 'unpark':
        return projects.unpark(who, this.#projectId).then(({ status }) => ({ status }))
      case 'archive':
      case 'restore': {
        const { archivedAt } = await projects[step.kind](who, this.#projectId)
        return { archived: archivedAt !== undefined }
      }
      case 'generate':
        return this.#remember(plans.generate(who, this.#projectId))
      case 'regenerate':
        return this.#remember(this.#regenerate(who, step))
      case 'get_plan':
        return this.#getPlan(who)
      case 'deep_research':
        return plans.deepResearch(who, this.#projectId)
      case 'select':
        return this.#select(who, step)
      case 'get_selection':
        return this.#getSelection(who)
      case 'record_actuals':
        return this.#recordActuals(who, step)
      case 'mark_false':
        return this.#markFalse(who)
      case 'confirm_reviews':
        return this.#confirmReviews(who)
      case 'authorize':
        return this.#authorize(who, step)
      case 'revoke':
        return this.#revoke(who, step)
    }
  }

  async #saveBrief(who: Actor, { content, base }: StepOf<'save_brief'>) {
    const baseVersion = base === 'outdated' ? this.#briefVersion + 1 : this.#briefVersion
    const brief = { ...someBrief(), valueProp: `Promise ${content}` }
    const toSave = { projectId: this.#projectId, brief, ...(base === 'any' ? {} : { baseVersion }) }
    const { version } = await this.#services.briefs.save(who, toSave)
    this.#briefVersion = version
    return { version }
  }

  async #saveAssumptions(who: Actor, { content }: StepOf<'save_assumptions'>) {
    const defaults = defaultProjectAssumptions()
    const assumptions = content === 0 ? defaults : { ...defaults, rate: { low: 90, high: 90 + content } }
    const { version } = await this.#services.assumptions.save(who, { projectId: this.#projectId, assumptions })
    return { version }
  }

  async #openGate(who: Actor) {
    const { id, status } = await this.#services.gates.open(who, this.#projectId)
    this.#gates.push(id)
    return { status }
  }

  async #resolveGate(who: Actor, { gate, decision, words }: StepOf<'resolve_gate'>) {
    const gateId = this.#gates.at(gate === 'first' ? 0 : -1) ?? GateId.parse(uuidV7())
    const actionText = words ? 'Only drills.' : ' '
    const decided = await this.#services.gates.resolve(who, { gateId, decision, actionText })
    return { decision: decided.decision, next: decided.nextAction.kind }
  }

  #regenerate(who: Actor, { words }: StepOf<'regenerate'>): Promise<PlanSet> {
    const feedback = words ? 'Cheaper, please.' : ' '
    return this.#services.plans.regenerate(who, { projectId: this.#projectId, feedback, pinnedOptionIds: [] })
  }

  async #remember(generating: Promise<PlanSet>) {
    const planSet = await generating
    this.#plans.push(planSet)
    return { version: planSet.version, brief: planSet.briefVersion }
  }

  async #getPlan(who: Actor) {
    const { version, selectedOptionId } = await this.#services.plans.get(who, this.#projectId)
    return { version, selected: selectedOptionId && this.#nameOf(selectedOptionId) }
  }

  async #select(who: Actor, { plan, option, reason }: StepOf<'select'>) {
    const planSet = plan === 'first' ? this.#plans[0] : this.#plans.at(-1)
    const chosen = option === 'unknown' ? undefined : planSet?.options[option]?.id
    const toSelect: OptionToSelect = { projectId: this.#projectId, optionId: chosen ?? OptionId.parse(uuidV7()) }
    if (plan !== 'unsaid') toSelect.planSetId = (plan === 'first' && planSet?.id) || PlanSetId.parse(uuidV7())
    if (reason) toSelect.reason = 'Because.'
    const { selectedOption } = await this.#services.selections.select(who, toSelect)
    return { selected: this.#nameOf(selectedOption.id) }
  }

  async #getSelection(who: Actor) {
    const current = await this.#services.selections.current(who, this.#projectId)
    const { selectedOption, stale, changed, reviewDue = [] } = current
    return { selected: this.#nameOf(selectedOption.id), stale, changed, reviewsDue: reviewDue }
  }

  /** What is selected takes more than one hour, and less than a hundred thousand. */
  async #recordActuals(who: Actor, { hours }: StepOf<'record_actuals'>) {
    const totals = { hours: hours === 'beyond' ? 100_000 : 1 }
    const { number, outcome } = await this.#services.actuals.record(who, { projectId: this.#projectId, totals })
    return { record: number, passed: outcome.passed }
  }

  async #markFalse(who: Actor) {
    const [assumption = ''] = someBrief().assumptions
    const { end } = await this.#services.reviews.markFalse(who, { projectId: this.#projectId, assumption })
    return { isDue: end === null }
  }

  async #confirmReviews(who: Actor) {
    const toConfirm = { projectId: this.#projectId, reason: 'We go on.' }
    const confirmed = await this.#services.reviews.confirm(who, toConfirm)
    return { confirmed: confirmed.map(({ cause }) => cause).sort() }
  }

  #authorize(who: Actor, { commit, asker }: StepOf<'authorize'>) {
    const { owner, token } = this.#actors
    return this.#ask(who === owner && asker === 'token' ? token : who, commit === 'none' ? null : commit)
  }

  async #ask(who: Actor, commit: string | null) {
    const question = { projectId: this.#projectId, ...(commit !== null && { commit }) }
    const permit = await this.#services.builds.authorize(who, question)
    const { id, number, selectedOption, selection } = permit
    this.#permits[number - 1] = id
    return {
      permitted: this.#nameOf(selectedOption.id),
      selection: selection.number,
      permit: { number, isSigned: await isGenuine(this.#services.signer, permit) },
    }
  }

  async #revoke(who: Actor, { permit }: StepOf<'revoke'>) {
    const permitId = this.#permits.at(permit === 'first' ? 0 : -1) ?? PermitId.parse(uuidV7())
    const { number, end } = await this.#services.builds.revoke(who, { permitId, reason: revocation })
    return { revoked: number, cause: causeOf(end) }
  }

  /** "version/position", as in the model. */
  #nameOf(optionId: OptionId): string {
    const plan = this.#plans.find(({ options }) => options.some(({ id }) => id === optionId))
    return `${plan?.version}/${plan?.options.findIndex(({ id }) => id === optionId)}`
  }
}

const revocation = 'Not yet.'

/** The cause of an end that has its reason; null for no end. */
function causeOf(end: PermitEnd | null): string | null {
  if (end === null) return null
  const expected = end.cause === 'revoked' ? revocation : null
  return end.reason === expected ? end.cause : `${end.cause}, because of ${end.reason}`
}

function describeOverview({ project, brief, gate, plan, selection, mayBuild }: Overview): object {
  return {
    archived: project.archivedAt !== undefined,
    parked: project.status === 'parked',
    brief: brief?.version ?? 0,
    gate: gate?.status === 'decided' ? gate.decision : (gate?.status ?? 'none'),
    plan: { version: plan?.version ?? 0, brief: plan?.briefVersion ?? 0 },
    selection: selection && {
      plan: selection.planVersion,
      changed: selection.changed,
      reviewsDue: selection.reviewDue ?? [],
    },
    mayBuild,
  }
}

type Overview = Awaited<ReturnType<Services['projects']['overview']>>[number]
