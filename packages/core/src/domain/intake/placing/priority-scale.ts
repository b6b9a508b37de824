import type { StatedPriority } from './priority-words.ts'

/** Reads "P1", "Prio 2" and the like. Whether P1 is the highest depends on whether the document has a P0. */
export class PriorityScale {
  readonly #startsAtZero: boolean

  constructor(document: string) {
    this.#startsAtZero = /\bP0\b|\bprio(?:rity|rität)?[ :]*0\b/i.test(document)
  }

  /** @param normalized words as `normalizeWords` returns them */
  read(normalized: string): StatedPriority | null {
    const rank = /^(?:p|prio|priority|prioritat|priorite|prioridad|prioridade|优先级)? ?([0-5])$/.exec(normalized)?.[1]
    if (rank === undefined) return null
    const fromTop = Number(rank) - (this.#startsAtZero ? 0 : 1)
    if (fromTop <= 0) return 'must'
    return fromTop === 1 ? 'should' : 'could'
  }
}
