import { Draft, type Examination, type Viewpoint, WorkItem } from '../../../domain/schemas/index.ts'
import type { DraftRequest, ExaminationRequest, RunnerObserver } from '../index.ts'
import { RunnerFake } from './runner-fake.ts'

/** What each viewpoint makes of the same hours. */
const factors: Record<Viewpoint, number> = { builder: 1, buyer: 0.5, sceptic: 2.5 }

/** A fake that can do Deep Research: its drafts disagree about every size, and the sceptic has work of its own. */
export class ResearchFake extends RunnerFake {
  /** The requests that it received for examinations, in order. */
  readonly examined: ExaminationRequest[] = []

  override async draft(request: DraftRequest, signal: AbortSignal, observer?: RunnerObserver): Promise<unknown> {
    const answer = await super.draft(request, signal, observer)
    const { data: draft } = Draft.safeParse(answer)
    return draft === undefined || request.viewpoint === undefined ? answer : disagree(draft, request.viewpoint)
  }

  async examine(request: ExaminationRequest, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted()
    this.examined.push(request)
    return fakeExamination(request)
  }
}

function disagree(draft: Draft, viewpoint: Viewpoint): Draft {
  const factor = factors[viewpoint]
  const workItems = draft.workItems.map(({ hours: { low, likely, high }, ...item }) => ({
    ...item,
    hours: { low: low * factor, likely: likely * factor, high: high * factor },
  }))
  return viewpoint === 'sceptic' ? withOwnWork({ ...draft, workItems }) : { ...draft, workItems }
}

const loadTest = WorkItem.shape.id.parse('load-test')

function withOwnWork(draft: Draft): Draft {
  const { addresses } = draft.workItems[0] ?? { addresses: [] }
  const hours = { low: 12, likely: 20, high: 45 }
  const item = {
    id: loadTest,
    title: 'Rehearsal under heavy traffic',
    discipline: 'quality',
    hours,
    value: 2,
    dependsOn: [],
    addresses,
  } as const
  return {
    ...draft,
    workItems: [...draft.workItems, { ...item, dependsOn: [] }],
    options: draft.options.map((option) => ({ ...option, workItemIds: [...option.workItemIds, loadTest] })),
  }
}

function fakeExamination({ items, assumptions }: ExaminationRequest): Examination {
  const shared = items.filter(({ drafts }) => drafts.filter((draft) => draft !== null).length > 1)
  return {
    items: shared.map(({ id }) => ({
      id,
      sameWork: true,
      why: `The sceptic counts rework of ${id}, the buyer rents it.`,
    })),
    assumptions: assumptions.map((words) => ({
      words,
      speaksFor: ['The brief says so.'],
      speaksAgainst: ['Nobody has counted it.'],
      settledBy: 'A count of one street for a month.',
      cheapestTest: 'Ask twenty households at their door.',
    })),
  }
}
