import { v7 as uuidV7 } from 'uuid'
import {
  type BriefVersion,
  type CurrentSelection,
  type DecidedGate,
  type Decision,
  type OptionId,
  type Permit,
  type PlanSet,
  type ProjectId,
  type SelectionReceipt,
  UserId,
} from '../../../domain/schemas/index.ts'
import { someBrief } from '../../../planning/runner/testing/some-brief.ts'
import type { Choice, Services } from '../index.ts'

export const unaborted: AbortSignal = new AbortController().signal

/** Somebody with one project, and the steps towards a permit. */
export class Founder {
  readonly services: Services
  readonly owner: UserId
  readonly projectId: ProjectId

  constructor(services: Services, owner: UserId, projectId: ProjectId) {
    this.services = services
    this.owner = owner
    this.projectId = projectId
  }

  /** Somebody new. */
  static async arrive(services: Services): Promise<Founder> {
    const owner = UserId.parse(uuidV7())
    const { id } = await services.projects.create(owner, { name: 'Street library' })
    return new Founder(services, owner, id)
  }

  /** Somebody new, with a brief and a gate that was decided as proceed. */
  static async ready(services: Services): Promise<Founder> {
    const founder = await Founder.arrive(services)
    await founder.saveBrief()
    await founder.decide('proceed')
    return founder
  }

  /** A brief that says something else for every other `valueProp`. */
  saveBrief(valueProp = 'Borrow a drill within the hour.'): Promise<BriefVersion> {
    const brief = { ...someBrief(), valueProp }
    return this.services.briefs.save(this.owner, { projectId: this.projectId, brief })
  }

  /** Opens a gate and decides it. */
  async decide(decision: Decision): Promise<DecidedGate> {
    const gate = await this.services.gates.open(this.owner, this.projectId)
    return this.services.gates.resolve(this.owner, gate.id, { decision, actionText: 'Only drills.' })
  }

  generate(signal = unaborted): Promise<PlanSet> {
    return this.services.plans.generate(this.owner, this.projectId, signal)
  }

  regenerate(feedback: string, pinnedOptionIds: readonly OptionId[] = []): Promise<PlanSet> {
    const { owner, projectId } = this
    return this.services.plans.regenerate(owner, { projectId, feedback, pinnedOptionIds }, unaborted)
  }

  select(choice: Omit<Choice, 'projectId'>): Promise<SelectionReceipt> {
    return this.services.selections.select(this.owner, { ...choice, projectId: this.projectId })
  }

  selected(): Promise<CurrentSelection> {
    return this.services.selections.current(this.owner, this.projectId)
  }

  authorize(): Promise<Permit> {
    return this.services.builds.authorize(this.owner, this.projectId)
  }
}
