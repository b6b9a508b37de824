import type { Kysely } from 'kysely'
import { findRecordStatus, type RecordToFormat, writeRecord } from '../../domain/decision-record/index.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import {
  type CurrentSelection,
  type DecisionRecord,
  markValid,
  type PlanSet,
  RecordFile,
  type RecordFormat,
  RecordToWrite,
} from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'
import { findBrief } from '../data/briefs.ts'
import { findCurrentGate } from '../data/gates.ts'
import { findLatestPermit } from '../data/permits.ts'
import { findCurrentPlanSet, findPlanSet } from '../data/plan-sets.ts'
import { type OwnedProject, readProject } from '../data/projects.ts'
import { readSelectionFacts } from '../data/selection-facts.ts'
import type { Tables } from '../data/tables.ts'
import { findWeights } from '../data/weights.ts'
import { parseInput } from './parse-input.ts'
import { toCurrentSelection } from './to-current-selection.ts'

/** Writes the decision records of projects. Nothing is stored: the same state of a project gives the same record. */
export class RecordService {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Returns the record of a project as a file, from everything that it rests on as of one moment.
   *
   * @throws {DomainError} INVALID_INPUT, PROJECT_NOT_FOUND, PLAN_NOT_FOUND, SELECTION_NOT_FOUND when tasks are wanted and
   *   nothing is selected
   */
  async get(actor: Actor, input: RecordToWrite): Promise<RecordFile> {
    const { projectId, format } = parseInput(RecordToWrite, input)
    const record = await readProject(this.#db, actor, projectId, (project) => readRecordOf(project, actor))
    return markValid(RecordFile, writeRecord(inFormat(record, format)))
  }
}

async function readRecordOf(project: OwnedProject, { userId }: Actor): Promise<DecisionRecord> {
  const facts = (await readSelectionFacts(project.db, userId, project.id)) ?? refuse('PROJECT_NOT_FOUND')
  const selection = toCurrentSelection(facts)
  const plan = await readPlan(project, selection)
  const gate = await findCurrentGate(project)
  const briefVersion = selection?.selection.basis.brief.version ?? plan.briefVersion
  const brief = await findBrief(project, briefVersion)
  if (brief === null) throw new Error('a plan set has no brief that it was made from')
  return {
    form: 'plangate-decision-record-1',
    status: findRecordStatus({ project: project.project, gate, selection }),
    project: project.project,
    direction:
      gate?.status === 'decided'
        ? { gateId: gate.id, decision: gate.decision, note: gate.note, decidedAt: gate.decidedAt }
        : null,
    brief,
    plan,
    weights: await findWeights(project),
    selection,
    permit: selection && (await findLatestPermit(project, selection.selection.id)),
  }
}

async function readPlan(project: OwnedProject, selection: CurrentSelection | null): Promise<PlanSet> {
  const plan = await (selection ? findPlanSet(project, selection.planSetId) : findCurrentPlanSet(project))
  return plan ?? refuse('PLAN_NOT_FOUND')
}

function inFormat(record: DecisionRecord, format: RecordFormat): RecordToFormat {
  if (format !== 'tasks') return { format, record }
  return { format, record, option: record.selection?.selectedOption ?? refuse('SELECTION_NOT_FOUND') }
}
