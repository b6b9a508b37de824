import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import { type Brief, OptionId, ProjectId } from '@plangate/core/schemas'
import { z } from 'zod'
import { callProcedure, type RemoteCall } from '../remote/call-procedure.ts'
import { readServerSettings } from '../remote/server-settings.ts'
import { sampleDirectory } from './run-plangate.ts'

/** A founder with a project on a server without sign-in, who calls it as far as a test needs it. */
export class RemoteFounder {
  readonly url: string
  readonly projectId: ProjectId

  private constructor(url: string, projectId: ProjectId) {
    this.url = url
    this.projectId = projectId
  }

  static async signUp(url: string): Promise<RemoteFounder> {
    const project = await callAt(url, { path: 'projects.create', type: 'mutation', input: { name: 'Corner shop' } })
    return new RemoteFounder(url, z.object({ id: ProjectId }).parse(project).id)
  }

  /** Calls a mutation, with the id of the project besides `input`. */
  decide(path: string, input: object = {}): Promise<unknown> {
    return callAt(this.url, { path, type: 'mutation', input: { projectId: this.projectId, ...input } })
  }

  saveBrief(change: Partial<Brief> = {}): Promise<unknown> {
    return this.decide('briefs.save', { brief: { ...readShop(), ...change } })
  }

  /** Saves a brief, and decides "proceed". */
  async proceed(): Promise<void> {
    await this.saveBrief()
    const { id: gateId } = z.object({ id: z.string() }).parse(await this.decide('gates.open'))
    await callAt(this.url, { path: 'gates.resolve', type: 'mutation', input: { gateId, decision: 'proceed' } })
  }

  /** Saves a brief, decides "proceed" and has a plan written. */
  async plan(): Promise<void> {
    await this.proceed()
    await this.decide('plans.generate')
  }

  /** Selects the recommended option. */
  async select(): Promise<void> {
    const plan = await callAt(this.url, { path: 'plans.get', type: 'query', input: { projectId: this.projectId } })
    const { recommendedId: optionId } = z.object({ recommendedId: OptionId }).parse(plan)
    await this.decide('plans.select', { optionId })
  }

  /** Returns the work items of the current selection. */
  async selectedItems(): Promise<string[]> {
    const input = { projectId: this.projectId }
    const selected = await callAt(this.url, { path: 'plans.selected', type: 'query', input })
    const Selected = z.object({ selectedOption: z.object({ workItemIds: z.array(z.string()) }) })
    return Selected.parse(selected).selectedOption.workItemIds
  }

  /** Returns the secret of a new API token. */
  async makeToken(scope: string): Promise<string> {
    const made = await callAt(this.url, { path: 'tokens.create', type: 'mutation', input: { name: scope, scope } })
    return z.object({ secret: z.string() }).parse(made).secret
  }
}

/** The time of the command line is too short for a plan on a busy machine. */
const patienceMillis = 240_000

async function callAt(url: string, call: RemoteCall): Promise<unknown> {
  const server = readServerSettings({ PLANGATE_URL: url })
  const answer = await callProcedure(server, call, new AbortController().signal, patienceMillis)
  if ('refusal' in answer) throw new Error(`${call.path} is refused: ${answer.refusal.message}`)
  return answer.data
}

function readShop(): Brief {
  const parsed = parseBriefMarkdown(readFileSync(join(sampleDirectory, 'neighbourhood-shop.md'), 'utf8'))
  if (!parsed.ok) throw new Error('the sample brief cannot be read')
  return parsed.brief
}
