import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import {
  describeDecided,
  describeGate,
  describePending,
  requiresActionText,
  type StoredPendingGate,
  statusAfter,
} from '../../domain/gate/index.ts'
import {
  DecidedGate,
  type Decision,
  DirectionToDecide,
  type Gate,
  type GateId,
  GateToResolve,
  PendingGate,
  type ProjectId,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { findCurrentBrief } from '../data/briefs.ts'
import { decideGate, findCurrentGate, insertGate, listGates } from '../data/gates.ts'
import { setProjectStatus } from '../data/project-changes.ts'
import { lockProject, lockProjectOfGate, type ProjectInDecision, readProject } from '../data/projects.ts'
import type { Tables } from '../data/tables.ts'
import { type Decided, type Deciding, takeDecision } from '../data/take-decision.ts'
import { blankToNull } from './blank-to-null.ts'
import { type PageOptions, toPage } from './page-options.ts'
import { parseInput } from './parse-input.ts'

export class GateService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Opens a direction gate on the project's brief.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND, BRIEF_NOT_FOUND, GATE_ALREADY_OPEN, IDEMPOTENCY_MISMATCH
   */
  open(actor: Actor, projectId: ProjectId): Promise<PendingGate> {
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(this.#db, actor, { action: 'gates.open', lock, keep: PendingGate }, async (project) => {
      const gate = describePending(await openGate(project))
      return { answer: gate, audit: { projectId, subject: { gateId: gate.id } } }
    })
  }

  /**
   * Returns the latest gate, pending or decided; null when none was ever opened.
   *
   * @throws {DomainError} PROJECT_NOT_FOUND
   */
  current(actor: Actor, projectId: ProjectId): Promise<Gate | null> {
    return readProject(this.#db, actor, projectId, async (project) => {
      const gate = await findCurrentGate(project)
      return gate && describeGate(gate)
    })
  }

  /**
   * Returns a page of the gates, the newest first.
   *
   * @throws {DomainError} INVALID_INPUT, PROJECT_NOT_FOUND
   */
  async history(actor: Actor, projectId: ProjectId, page: PageOptions<GateId> = {}): Promise<Gate[]> {
    const wanted = toPage(page)
    return readProject(this.#db, actor, projectId, async (project) =>
      (await listGates(project, wanted)).map(describeGate),
    )
  }

  /**
   * Opens a direction gate and decides it, in one step. A gate that is open already is the one that is decided. A decided
   * direction stays as it is: `open` asks for it again, which ends the permit.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, PROJECT_NOT_FOUND, BRIEF_NOT_FOUND, GATE_ALREADY_DECIDED,
   *   ACTION_TEXT_REQUIRED, IDEMPOTENCY_MISMATCH
   */
  async decide(actor: Actor, input: DirectionToDecide): Promise<DecidedGate> {
    const { projectId, ...resolution } = parseInput(DirectionToDecide, input)
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(this.#db, actor, { action: 'gates.decide', lock, keep: DecidedGate }, async (project) => {
      const gate = (await findCurrentGate(project)) ?? (await openGate(project))
      return resolveGate(project, gate.id, resolution)
    })
  }

  /**
   * Decides a gate, which is final. Deciding to park also parks the project, and deciding to proceed unparks it.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, GATE_NOT_FOUND, GATE_ALREADY_DECIDED, ACTION_TEXT_REQUIRED,
   *   IDEMPOTENCY_MISMATCH
   */
  async resolve(actor: Actor, input: GateToResolve): Promise<DecidedGate> {
    const { gateId, ...resolution } = parseInput(GateToResolve, input)
    const lock = (deciding: Deciding) => lockProjectOfGate(deciding, gateId)
    return takeDecision(this.#db, actor, { action: 'gates.resolve', lock, keep: DecidedGate }, (project) =>
      resolveGate(project, gateId, resolution),
    )
  }
}

/** @throws {DomainError} BRIEF_NOT_FOUND, GATE_ALREADY_OPEN */
async function openGate(project: ProjectInDecision): Promise<StoredPendingGate> {
  if ((await findCurrentBrief(project)) === null) refuse('BRIEF_NOT_FOUND')
  return (await insertGate(project)) ?? refuse('GATE_ALREADY_OPEN')
}

/** @throws {DomainError} ACTION_TEXT_REQUIRED, GATE_ALREADY_DECIDED */
async function resolveGate(
  project: ProjectInDecision,
  gateId: GateId,
  { decision, ...texts }: Omit<GateToResolve, 'gateId'>,
): Promise<Decided<DecidedGate>> {
  const actionText = blankToNull(texts.actionText)
  const note = blankToNull(texts.note)
  if (requiresActionText(decision) && actionText === null)
    refuse({ reason: 'ACTION_TEXT_REQUIRED', details: { decision } })
  const gate = (await decideGate(project, gateId, { decision, actionText, note })) ?? refuse('GATE_ALREADY_DECIDED')
  await followDecision(project, decision)
  return { answer: describeDecided(gate), audit: { projectId: project.id, subject: { gateId, decision } } }
}

/** In the same transaction: no decision leaves the project behind. */
async function followDecision(project: ProjectInDecision, decision: Decision): Promise<void> {
  const { status } = project.project
  const next = statusAfter(decision, status)
  if (next !== status) await setProjectStatus(project, next)
}
