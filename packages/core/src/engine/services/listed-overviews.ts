import { markValid, OverviewFacts, ProjectOverview, parseOverviews } from '../../domain/schemas/index.ts'
import { BoundedCache } from '../data/bounded-cache.ts'
import { freezeAndMeasure } from '../data/freeze-and-measure.ts'
import { toOverview } from './to-overview.ts'

/** An overview that nobody can change, with its JSON text. */
interface Listed {
  overview: ProjectOverview
  json: string
}

/** About 2,500 projects. */
const defaultBytes = 16 * 1024 ** 2

/**
 * Overviews of projects by the texts that the database writes of what they follow from. They follow from nothing else, so
 * one is judged, and what is stored hashed, whenever its text is new: a row that has changed, or was tampered with, is
 * another text. Lists are read far more often than most of their projects change.
 */
export class ListedOverviews {
  readonly #listed: BoundedCache<Listed>

  /** @param maxBytes an upper limit for what the overviews take in memory */
  constructor(maxBytes = defaultBytes) {
    this.#listed = new BoundedCache(maxBytes)
  }

  /** Returns the overviews of these projects, frozen, with their text. */
  read(facts: readonly string[]): ProjectOverview[] {
    const listed = facts.map((text) => this.#listed.find(text) ?? this.#add(text))
    const overviews = listed.map(({ overview }) => overview)
    Object.freeze(overviews)
    return markValid(parseOverviews.schema, overviews, `[${listed.map(({ json }) => json).join()}]`)
  }

  #add(text: string): Listed {
    const overview = ProjectOverview.parse(toOverview(OverviewFacts.parse(JSON.parse(text))))
    const json = JSON.stringify(overview)
    const listed = { overview, json }
    this.#listed.add(text, listed, freezeAndMeasure(overview, json) + 2 * text.length)
    return listed
  }
}
