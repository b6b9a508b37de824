import type { Kysely } from 'kysely'
import { refuse } from '../../domain/errors/refuse.ts'
import { type BuildRefusal, judgeBuild } from '../../domain/gate/index.ts'
import {
  BuildToAuthorize,
  ListedPermit,
  markValid,
  Permit,
  type PermitId,
  PermitToRevoke,
  type ProjectId,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { type BuildFacts, type GivenPermit, readBuildFacts } from '../data/build-facts.ts'
import { countRefusal, type RefusalNote } from '../data/count-refusal.ts'
import { findPermit, listPermits, revokePermit } from '../data/permits.ts'
import { lockProjectOfPermit, readProject, whileLocked } from '../data/projects.ts'
import { storePermit } from '../data/store-permit.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { type JudgedChoice, judgeChoice } from './judge-choice.ts'
import { type PageOptions, toPage } from './page-options.ts'
import { parseInput } from './parse-input.ts'
import type { PermitSigner } from './permit-signer.ts'

export class BuildService {
  readonly #db: Kysely<Tables>
  readonly #signer: PermitSigner

  constructor(db: Kysely<Tables>, signer: PermitSigner) {
    this.#db = db
    this.#signer = signer
  }

  /**
   * Returns a permit if the project may be built now. The same question gets the same permit until that ends, and writes
   * nothing. Reads gate, brief, selection, option and permit as of one moment, so that no permit mixes states from before
   * and after a change. The first refusal of a cause is in the audit log, later ones are counted.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, PROJECT_NOT_FOUND, PROJECT_ARCHIVED, GATE_UNRESOLVED,
   *   GATE_NOT_PROCEED, PLAN_NOT_SELECTED, SELECTION_STALE, REVIEW_DUE
   */
  async authorize(actor: Actor, input: BuildToAuthorize): Promise<Permit> {
    const question = parseInput(BuildToAuthorize, input)
    const answer =
      (await tryAnswering(this.#db, actor, question)) ??
      // Something has changed in between. Under the lock, nothing can.
      (await whileLocked(this.#db, actor.userId, question.projectId, (trx) => keepAnswering(trx, actor, question)))
    if ('refusal' in answer) return refuse(answer.refusal)
    return markValid(Permit, { ...answer.permit, jws: await this.#signer.sign(answer.permit) })
  }

  /**
   * Returns a page of the permits, the newest first.
   *
   * @throws {DomainError} INVALID_INPUT, PROJECT_NOT_FOUND
   */
  async permits(actor: Actor, projectId: ProjectId, page: PageOptions<PermitId> = {}): Promise<ListedPermit[]> {
    const wanted = toPage(page)
    return readProject(this.#db, actor, projectId, (project) => listPermits(project, wanted))
  }

  /**
   * Ends a permit, for good. One that has ended stays as it is.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT, PERMIT_NOT_FOUND, IDEMPOTENCY_MISMATCH
   */
  async revoke(actor: Actor, input: PermitToRevoke): Promise<ListedPermit> {
    const { permitId, reason } = parseInput(PermitToRevoke, input)
    const lock = (deciding: Deciding) => lockProjectOfPermit(deciding, permitId)
    return takeDecision(this.#db, actor, { action: 'builds.revoke', lock, keep: ListedPermit }, async (project) => {
      const isRevoked = await revokePermit(project, permitId, reason)
      const answer = (await findPermit(project, permitId)) ?? refuse('PERMIT_NOT_FOUND')
      const subject = { permitId, permitNumber: answer.number }
      return { answer, audit: isRevoked ? { projectId: project.id, subject } : null }
    })
  }
}

/** A refusal is a value until its transaction has committed: it leaves a trace. */
type Answer = { permit: Omit<Permit, 'jws'> } | { refusal: BuildRefusal }

async function keepAnswering(db: Kysely<Tables>, actor: Actor, question: BuildToAuthorize): Promise<Answer> {
  while (true) {
    const answer = await tryAnswering(db, actor, question)
    if (answer !== null) return answer
  }
}

/** Returns null, with nothing stored, if something has changed between reading and storing. */
async function tryAnswering(db: Kysely<Tables>, actor: Actor, question: BuildToAuthorize): Promise<Answer | null> {
  const facts = (await readBuildFacts(db, actor, question)) ?? refuse('PROJECT_NOT_FOUND')
  const verdict = judgeBuild(facts.project, facts.gate, judgeChoice(facts))
  if (!verdict.permitted) {
    const { refusal } = verdict
    return (await countRefusal(db, actor, facts, noteOf(refusal))) ? { refusal } : null
  }
  const given = facts.permit ?? (await givePermit(db, actor, question, facts, verdict.selection))
  return given && { permit: describe(actor, question, verdict.selection, given) }
}

function givePermit(
  db: Kysely<Tables>,
  actor: Actor,
  question: BuildToAuthorize,
  facts: BuildFacts,
  { selection }: JudgedChoice,
): Promise<GivenPermit | null> {
  return storePermit(db, actor, { question, facts, selection })
}

function noteOf(refusal: BuildRefusal): RefusalNote {
  const { reason } = refusal
  switch (reason) {
    case 'GATE_NOT_PROCEED':
      return { refusal: reason, decision: refusal.details.decision }
    case 'SELECTION_STALE':
      return { refusal: reason, changed: refusal.details.changed }
    case 'REVIEW_DUE':
      return { refusal: reason, passed: refusal.details.passed }
    case 'PROJECT_ARCHIVED':
    case 'GATE_UNRESOLVED':
    case 'PLAN_NOT_SELECTED':
      return { refusal: reason }
  }
}

function describe(
  { userId, tokenId }: Actor,
  { projectId, commit, environment }: BuildToAuthorize,
  { selection, option, adjusted }: JudgedChoice,
  { id, number, givenAt }: GivenPermit,
): Omit<Permit, 'jws'> {
  return {
    projectId,
    selection,
    selectedOption: adjusted?.option ?? option,
    contentHash: selection.contentHash,
    authorizedAt: givenAt.toISOString(),
    id,
    number,
    commit: commit ?? null,
    environment: environment ?? null,
    userId,
    tokenId,
  }
}
