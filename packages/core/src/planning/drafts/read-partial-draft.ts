import { z } from 'zod'
import { findOptionIssues, maxWorkItems, OptionDraft, WorkItem } from '../../domain/schemas/index.ts'
import { findWorkItemIssues } from '../../domain/schemas/work-item-issues.ts'
import { plainCopy } from './plain-copy.ts'

/** The parts of a draft that are certain while it is still being written. */
export interface PartialDraft {
  /** Work items that are complete. */
  itemCount: number
  /** All of them, once the list is complete and valid. */
  workItems: WorkItem[] | null
  /** Those that are complete and valid. */
  options: OptionDraft[]
}

const WorkItems = z.array(WorkItem).min(1).max(maxWorkItems)

/**
 * Reads the answer of a Runner so far. Its last part may be cut in the middle of a word, so an element of a list counts
 * once another element follows it, and the last one once the next property has begun.
 */
export function readPartialDraft(answer: unknown): PartialDraft {
  const written = entriesOf(answer)
  const items = completeElements(written, 'workItems')
  const workItems = items.isComplete ? acceptWorkItems(items.elements) : null
  const options = workItems ? acceptOptions(completeElements(written, 'options').elements, workItems) : []
  return { itemCount: items.elements.length, workItems, options }
}

/** In the order in which they were written. */
function entriesOf(answer: unknown): [string, unknown][] {
  try {
    const copy = plainCopy(answer)
    return typeof copy === 'object' && copy !== null ? Object.entries(copy) : []
  } catch {
    return []
  }
}

function completeElements(written: [string, unknown][], name: string): { elements: unknown[]; isComplete: boolean } {
  const place = written.findIndex(([key]) => key === name)
  const list = written[place]?.[1]
  if (!Array.isArray(list)) return { elements: [], isComplete: false }
  const isComplete = place < written.length - 1
  return { elements: isComplete ? list : list.slice(0, -1), isComplete }
}

function acceptWorkItems(elements: unknown[]): WorkItem[] | null {
  const { data } = WorkItems.safeParse(elements)
  return data && findWorkItemIssues(data).length === 0 ? data : null
}

function acceptOptions(elements: unknown[], workItems: WorkItem[]): OptionDraft[] {
  const options = new Map<string, OptionDraft>()
  for (const [index, element] of elements.entries()) {
    const { data } = OptionDraft.safeParse(element)
    if (data && findOptionIssues(workItems, data, index).length === 0 && !options.has(data.key))
      options.set(data.key, data)
  }
  return [...options.values()]
}
