import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import type { Brief, DecidedGate, Interview, OptionId, Permit, PlanSet, Project, UserId } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import type { OpenDatabase } from '@plangate/database'
import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '../src/router.ts'
import { clientOf, newUser } from './identities.ts'

/** The sample brief that the tests of the server work on. */
export async function readSampleBrief(): Promise<Brief> {
  const path = fileURLToPath(import.meta.resolve('@plangate/core/briefs/neighbourhood-shop.md'))
  const parsed = parseBriefMarkdown(await readFile(path, 'utf8'))
  if (!parsed.ok) throw new Error(`The sample brief is broken: ${parsed.issues[0]?.message}`)
  return parsed.brief
}

/** A founder with a project, who calls the API as far as a test needs it. */
export class Founder {
  readonly client: TRPCClient<AppRouter>
  readonly project: Project
  readonly userId: UserId

  private constructor(client: TRPCClient<AppRouter>, project: Project, userId: UserId) {
    this.client = client
    this.project = project
    this.userId = userId
  }

  static async signUp(url: string): Promise<Founder> {
    const userId = newUser()
    const client = clientOf(url, userId)
    return new Founder(client, await client.projects.create.mutate({ name: 'Corner shop' }), userId)
  }

  get ofProject() {
    return { projectId: this.project.id }
  }

  async saveBrief(change: Partial<Brief> = {}) {
    return this.client.briefs.save.mutate({ ...this.ofProject, brief: { ...(await readSampleBrief()), ...change } })
  }

  /** Says "I don't know yet" to the question that the open interview asks. */
  async answerNext(): Promise<Interview> {
    const interview = await this.client.interviews.current.query(this.ofProject)
    if (interview?.state.kind !== 'asking') throw new Error('no question is asked')
    const { id: questionId } = interview.state.question
    return this.client.interviews.answer.mutate({ interviewId: interview.id, questionId, answer: { type: 'unknown' } })
  }

  async decide(decision: DecidedGate['decision']): Promise<DecidedGate> {
    const { id: gateId } = await this.client.gates.open.mutate(this.ofProject)
    return this.client.gates.resolve.mutate({ gateId, decision, actionText: 'Sell to shops that exist already.' })
  }

  /** Saves a brief, decides "proceed", and generates a first plan set. */
  async plan(): Promise<PlanSet> {
    await this.saveBrief()
    await this.decide('proceed')
    return this.client.plans.generate.mutate(this.ofProject)
  }

  /** Has a plan, and the tier that includes Deep Research. */
  async readyForResearch({ run }: Pick<OpenDatabase<Tables>, 'run'>) {
    await this.plan()
    const { userId: id } = this
    await run(
      `insert into users (id, issuer, subject, tier) values ('${id}', 'https://test.example', '${id}', 'cto') on conflict (issuer, subject) do update set tier = 'cto'`,
    )
    return this.ofProject
  }

  /** Everything up to the selection of the recommended option. */
  async choose(): Promise<{ planSet: PlanSet; optionId: OptionId }> {
    const planSet = await this.plan()
    const optionId = planSet.recommendedId
    await this.client.plans.select.mutate({ ...this.ofProject, optionId })
    return { planSet, optionId }
  }

  /** Has finished what was selected, with more hours than its P80: a review is due. */
  async overrun(): Promise<void> {
    await this.choose()
    await this.client.actuals.record.mutate({ ...this.ofProject, totals: { hours: 100_000 } })
  }

  /** Asks for a permit although a review is due. */
  async buildOverrun(): Promise<Permit> {
    await this.overrun()
    return this.client.builds.authorize.mutate(this.ofProject)
  }
}
