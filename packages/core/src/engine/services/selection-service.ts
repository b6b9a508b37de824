import type { Kysely } from 'kysely'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { withProjectAssumptions } from '../../domain/estimate/index.ts'
import { basisOn, type ChosenOption, changedParts, describeSelection } from '../../domain/gate/index.ts'
import {
  type BasisPart,
  type CurrentSelection,
  markValid,
  OptionToSelect,
  type ProjectId,
  type SelectionBasis,
  SelectionReceipt,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { type KeyedRequest, keyedRequest, repeatAnswer } from '../data/idempotency-keys.ts'
import { whileLocked } from '../data/projects.ts'
import { readSelectingFacts, type SelectingFacts, type WantedOption, type WantedPlan } from '../data/selecting-facts.ts'
import { readSelectionFacts } from '../data/selection-facts.ts'
import { type NewSelection, storeSelection } from '../data/store-selection.ts'
import type { Tables } from '../data/tables.ts'
import { adjustOption } from './adjust-option.ts'
import { blankToNull } from './blank-to-null.ts'
import { parseInput } from './parse-input.ts'
import { showChosen, toCurrentSelection, withText } from './to-current-selection.ts'

export class SelectionService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Selects an option, as planned or with adjustments, and binds the selection to the brief, the gate and the numbers
   * that it was made on. Earlier selections are kept.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT also when the adjustments are impossible, PROJECT_NOT_FOUND, PROJECT_ARCHIVED,
   *   PLAN_NOT_FOUND, OPTION_NOT_FOUND, PLAN_ALREADY_SELECTED when a selection would be replaced without a reason,
   *   IDEMPOTENCY_MISMATCH
   */
  async select(actor: Actor, input: OptionToSelect): Promise<SelectionReceipt> {
    const toSelect = parseInput(OptionToSelect, input)
    const attempt: Attempt = { toSelect, request: keyedRequest(actor, 'plans.select') }
    return (
      (await trySelecting(this.#db, actor, attempt)) ??
      // Something has changed in between. Under the lock, nothing but another use of the key can.
      whileLocked(this.#db, actor.userId, toSelect.projectId, (trx) => keepSelecting(trx, actor, attempt))
    )
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND, SELECTION_NOT_FOUND */
  async current(actor: Actor, projectId: ProjectId): Promise<CurrentSelection> {
    const facts = (await readSelectionFacts(this.#db, actor.userId, projectId)) ?? refuse('PROJECT_NOT_FOUND')
    return withText(toCurrentSelection(facts) ?? refuse('SELECTION_NOT_FOUND'))
  }
}

interface Attempt {
  toSelect: OptionToSelect
  request: KeyedRequest | null
}

async function keepSelecting(db: Kysely<Tables>, actor: Actor, attempt: Attempt): Promise<SelectionReceipt> {
  while (true) {
    const receipt = await trySelecting(db, actor, attempt)
    if (receipt !== null) return receipt
  }
}

/** Reads, and then stores only if nothing has changed. Returns null, with nothing stored, if something has. */
async function trySelecting(
  db: Kysely<Tables>,
  actor: Actor,
  { toSelect, request }: Attempt,
): Promise<SelectionReceipt | null> {
  const { projectId, planSetId, optionId, changes } = toSelect
  const wanted: WantedOption = { projectId, planSetId, optionId, withContent: changes !== undefined }
  const facts = (await readSelectingFacts(db, actor, wanted, request)) ?? refuse('PROJECT_NOT_FOUND')
  if (facts.kept !== null && request !== null) return SelectionReceipt.parse(repeatAnswer(facts.kept, request))
  if (facts.isArchived) refuse('PROJECT_ARCHIVED')
  const plan = facts.plan ?? refuse('PLAN_NOT_FOUND')
  const selection = newSelection({ ...facts, plan }, toSelect)
  const isStored = await storeSelection(db, actor, { wanted, facts: { ...facts, plan }, request }, selection)
  return isStored ? selection.receipt : null
}

function newSelection(facts: SelectingFacts & { plan: WantedPlan }, toSelect: OptionToSelect): NewSelection {
  const { gate, brief, plan, saved } = facts
  const option = plan.option ?? refuse('OPTION_NOT_FOUND')
  const reason = blankToNull(toSelect.reason)
  requireReason(facts, reason)
  const adjusted = plan.content && adjustOption(plan.content, option, toSelect.changes ?? {})
  const chosen = { option, adjusted, planVersion: plan.version, assumptions: plan.assumptions }
  if (plan.pricedOn === null || brief === null) throw new Error('a plan set has no brief that it was made from')
  const basis = basisOn(plan.pricedOn, gate, chosen)
  const assumptions = saved ? withProjectAssumptions(plan.assumptions, saved.assumptions) : plan.assumptions
  const today = basisOn(brief, gate, { ...chosen, assumptions })
  const receipt = receiptOf(plan, chosen, changedParts(basis, today), today)
  return { reason, adjusted, basis, contentHash: contentHash(basis), receipt }
}

function requireReason({ previous }: SelectingFacts, reason: string | null): void {
  if (previous === null || reason !== null) return
  refuse({ reason: 'PLAN_ALREADY_SELECTED', details: { selectedOptionId: previous.optionId } })
}

function receiptOf(
  plan: WantedPlan,
  chosen: ChosenOption,
  changed: readonly BasisPart[],
  today: SelectionBasis,
): SelectionReceipt {
  const message = describeSelection(chosen, changed, today)
  const receipt = { ...showChosen(chosen), planSetId: plan.id, message }
  return chosen.adjusted === null ? markValid(SelectionReceipt, receipt) : receipt
}
