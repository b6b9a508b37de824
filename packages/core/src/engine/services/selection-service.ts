import type { Kysely } from 'kysely'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { type ChosenOption, changedParts, describeSelection, type StoredOption } from '../../domain/gate/index.ts'
import { type CurrentSelection, OptionToSelect, type ProjectId, SelectionReceipt } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { findCurrentPlanSet, findPlanSet } from '../data/plan-sets.ts'
import { lockProject, type OwnedProject, type ProjectInDecision, readProject } from '../data/projects.ts'
import { appendSelection, findCurrentSelection } from '../data/selections.ts'
import type { Tables } from '../data/tables.ts'
import { type Deciding, takeDecision } from '../data/take-decision.ts'
import { adjustOption } from './adjust-option.ts'
import { blankToNull } from './blank-to-null.ts'
import { parseInput } from './parse-input.ts'
import { readCurrentSelection } from './read-current-selection.ts'
import { basisOfSelecting, basisOfToday } from './read-selection-basis.ts'

export class SelectionService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Selects an option, as planned or with adjustments, and binds the selection to the brief, the gate and the numbers
   * that it was made on. Earlier selections are kept.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT also when the adjustments are impossible, PROJECT_NOT_FOUND,
   *   PLAN_NOT_FOUND, OPTION_NOT_FOUND, PLAN_ALREADY_SELECTED when a selection would be replaced without a reason,
   *   IDEMPOTENCY_MISMATCH
   */
  async select(actor: Actor, input: OptionToSelect): Promise<SelectionReceipt> {
    const toSelect = parseInput(OptionToSelect, input)
    const { projectId, optionId } = toSelect
    const lock = (deciding: Deciding) => lockProject(deciding, projectId)
    return takeDecision(this.#db, actor, { action: 'plans.select', lock, keep: SelectionReceipt }, async (project) => {
      const receipt = await selectIn(project, toSelect)
      return { answer: receipt, audit: { projectId, subject: { planSetId: receipt.planSetId, optionId } } }
    })
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND, SELECTION_NOT_FOUND */
  current(actor: Actor, projectId: ProjectId): Promise<CurrentSelection> {
    return readProject(this.#db, actor.userId, projectId, async (project) => {
      const selected = (await readCurrentSelection(project)) ?? refuse('SELECTION_NOT_FOUND')
      const { selection, planSet, stale, changed, today } = selected
      const message = describeSelection(selected, changed, today)
      return { ...described(selected), planSetId: planSet.id, message, stale, changed, selection }
    })
  }
}

async function selectIn(project: ProjectInDecision, toSelect: OptionToSelect): Promise<SelectionReceipt> {
  const stored = await readOption(project, toSelect)
  const { planSet, option } = stored
  const reason = blankToNull(toSelect.reason)
  const number = await nextNumber(project, reason)
  const adjusted = adjustOption(stored, toSelect.changes ?? {})
  const chosen = { ...stored, adjusted }
  const basis = await basisOfSelecting(project, chosen)
  const bound = { adjusted, basis, contentHash: contentHash(basis) }
  await appendSelection(project, { number, planSetId: planSet.id, optionId: option.id, reason, ...bound })
  const today = await basisOfToday(project, chosen)
  const message = describeSelection(chosen, changedParts(basis, today), today)
  return { ...described(chosen), planSetId: planSet.id, message }
}

/** Shows the option as it was selected, so that its numbers are those that the selection is bound to. */
function described({ option, adjusted }: ChosenOption): Pick<SelectionReceipt, 'selectedOption' | 'changes'> {
  return { selectedOption: adjusted?.option ?? option, changes: adjusted?.changes ?? null }
}

async function readOption(project: OwnedProject, { planSetId, optionId }: OptionToSelect): Promise<StoredOption> {
  const found = planSetId === undefined ? findCurrentPlanSet(project) : findPlanSet(project, planSetId)
  const planSet = (await found) ?? refuse('PLAN_NOT_FOUND')
  return { planSet, option: planSet.options.find(({ id }) => id === optionId) ?? refuse('OPTION_NOT_FOUND') }
}

async function nextNumber(project: OwnedProject, reason: string | null): Promise<number> {
  const previous = await findCurrentSelection(project)
  if (previous !== null && reason === null)
    refuse({ reason: 'PLAN_ALREADY_SELECTED', details: { selectedOptionId: previous.optionId } })
  return (previous?.number ?? 0) + 1
}
