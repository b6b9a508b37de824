import { v7 as uuidV7 } from 'uuid'
import { defaultProjectAssumptions } from '../../../domain/estimate/index.ts'
import {
  type AssumptionsVersion,
  type BriefVersion,
  type BuildToAuthorize,
  type CurrentSelection,
  type DecidedGate,
  type Decision,
  type OptionId,
  type OptionToSelect,
  type Permit,
  type PlanSet,
  type ProjectAssumptions,
  type ProjectId,
  type SelectionReceipt,
  UserId,
} from '../../../domain/schemas/index.ts'
import { someBrief } from '../../../planning/runner/testing/some-brief.ts'
import { type Actor, inProcessActor, type Services, type WaitOptions } from '../index.ts'

/** A user who has never acted before. */
export const newActor = (): Actor => inProcessActor(UserId.parse(uuidV7()))

/** A user with one project, and the steps towards a permit. */
export class TestFounder {
  readonly services: Services
  readonly actor: Actor
  readonly projectId: ProjectId

  constructor(services: Services, actor: Actor, projectId: ProjectId) {
    this.services = services
    this.actor = actor
    this.projectId = projectId
  }

  /** A new user. */
  static async arrive(services: Services): Promise<TestFounder> {
    const actor = newActor()
    const { id } = await services.projects.create(actor, { name: 'Street library' })
    return new TestFounder(services, actor, id)
  }

  /** A new user with a brief and a gate decided as proceed. */
  static async ready(services: Services): Promise<TestFounder> {
    const founder = await TestFounder.arrive(services)
    await founder.saveBrief()
    await founder.decide('proceed')
    return founder
  }

  /** Saves a brief whose content depends on `valueProp` alone. */
  saveBrief(valueProp = 'Borrow a drill within the hour.'): Promise<BriefVersion> {
    const brief = { ...someBrief(), valueProp }
    return this.services.briefs.save(this.actor, { projectId: this.projectId, brief })
  }

  /** Saves the default assumptions of projects with these changes. */
  saveAssumptions(changed: Partial<ProjectAssumptions>): Promise<AssumptionsVersion> {
    const assumptions = { ...defaultProjectAssumptions(), ...changed }
    return this.services.assumptions.save(this.actor, { projectId: this.projectId, assumptions })
  }

  /** Opens a gate and decides it. */
  async decide(decision: Decision): Promise<DecidedGate> {
    const { id: gateId } = await this.services.gates.open(this.actor, this.projectId)
    return this.services.gates.resolve(this.actor, { gateId, decision, actionText: 'Only drills.' })
  }

  generate(options: WaitOptions = {}): Promise<PlanSet> {
    return this.services.plans.generate(this.actor, this.projectId, options)
  }

  regenerate(feedback: string, pinnedOptionIds: OptionId[] = []): Promise<PlanSet> {
    const { actor, projectId } = this
    return this.services.plans.regenerate(actor, { projectId, feedback, pinnedOptionIds })
  }

  select(selected: Omit<OptionToSelect, 'projectId'>): Promise<SelectionReceipt> {
    return this.services.selections.select(this.actor, { ...selected, projectId: this.projectId })
  }

  selected(): Promise<CurrentSelection> {
    return this.services.selections.current(this.actor, this.projectId)
  }

  authorize(question: Omit<BuildToAuthorize, 'projectId'> = {}): Promise<Permit> {
    return this.services.builds.authorize(this.actor, { ...question, projectId: this.projectId })
  }
}
