import type { Kysely } from 'kysely'
import { contentHash } from '../../domain/content-hash/content-hash.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { type ChosenOption, changedParts, describeSelection, type StoredOption } from '../../domain/gate/index.ts'
import {
  Adjustments,
  type CurrentSelection,
  type OptionId,
  type PlanSetId,
  type ProjectId,
  SelectionReceipt,
  type UserId,
  words,
} from '../../domain/schemas/index.ts'
import { findCurrentPlanSet, findPlanSet } from '../data/plan-sets.ts'
import { changeProject, type LockedProject, type OwnedProject, readProject } from '../data/projects.ts'
import { appendSelection, findCurrentSelection } from '../data/selections.ts'
import type { Tables } from '../data/tables.ts'
import { accept } from './accept.ts'
import { adjustOption } from './adjust-option.ts'
import { blankToNull } from './blank-to-null.ts'
import { type KeyedRequest, once } from './once.ts'
import { readCurrentSelection } from './read-current-selection.ts'
import { basisOfSelecting, basisOfToday } from './read-selection-basis.ts'

export interface Choice {
  projectId: ProjectId
  optionId: OptionId
  /** The plan set that the option belongs to; the current one when left out. */
  planSetId?: PlanSetId
  /** Why; needed to replace an earlier selection. */
  reason?: string
  /** What is changed of the option first. Changes to other options have to be possible, and make no difference. */
  changes?: Adjustments
}

export class SelectionService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Selects an option, as planned or with changes that the numbers are computed for, bound to what it was priced on and
   * to the gate. Earlier selections are kept.
   *
   * @throws {DomainError} INVALID_TEXT, INVALID_INPUT also when the changes cannot be made, PROJECT_NOT_FOUND, PLAN_NOT_FOUND, OPTION_NOT_FOUND,
   *   PLAN_ALREADY_SELECTED when there is a selection and no reason is given to replace it; IDEMPOTENCY_MISMATCH
   */
  async select(owner: UserId, choice: Choice, keyed: KeyedRequest | null = null): Promise<SelectionReceipt> {
    const reason = blankToNull(accept(words.optional(), choice.reason, 'reason'))
    const changes = accept(Adjustments.optional(), choice.changes, 'changes') ?? {}
    const about = ({ planSetId }: SelectionReceipt) => ({ planSetId, optionId: choice.optionId })
    const decided = { action: 'plans.select', owner, keyed, answer: SelectionReceipt, about } as const
    const select = once(decided, async (project: LockedProject) => {
      const stored = await readChoice(project, choice)
      const number = await nextNumber(project, reason)
      const adjusted = adjustOption(stored, changes)
      const chosen = { ...stored, adjusted }
      const basis = await basisOfSelecting(project, chosen)
      const { planSet, option } = stored
      const bound = { adjusted, basis, contentHash: contentHash(basis), selectedBy: owner }
      await appendSelection(project, { number, planSetId: planSet.id, optionId: option.id, reason, ...bound })
      const today = await basisOfToday(project, chosen)
      const message = describeSelection(chosen, changedParts(basis, today), today)
      return { ...described(chosen), planSetId: planSet.id, message }
    })
    return changeProject(this.#db, owner, choice.projectId, select)
  }

  /** @throws {DomainError} PROJECT_NOT_FOUND, SELECTION_NOT_FOUND */
  current(owner: UserId, projectId: ProjectId): Promise<CurrentSelection> {
    return readProject(this.#db, owner, projectId, async (project) => {
      const selected = (await readCurrentSelection(project)) ?? refuse('SELECTION_NOT_FOUND')
      const { selection, planSet, stale, changed, today } = selected
      const message = describeSelection(selected, changed, today)
      return { ...described(selected), planSetId: planSet.id, message, stale, changed, selection }
    })
  }
}

/** The option as it was selected, so that whoever reads one number reads the one that was bound. */
function described({ option, adjusted }: ChosenOption): Pick<SelectionReceipt, 'selectedOption' | 'changes'> {
  return { selectedOption: adjusted?.option ?? option, changes: adjusted?.changes ?? null }
}

async function readChoice(project: OwnedProject, { planSetId, optionId }: Choice): Promise<StoredOption> {
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
