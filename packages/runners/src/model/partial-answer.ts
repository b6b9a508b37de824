import { type DraftObserver, RunnerFailure } from '@plangate/core/runner'
import { parsePartialJson } from 'ai'
import type { LeakGuard } from './leak-guard.ts'

/** Some 125,000 tokens, ten times a long draft. */
const maxCharacters = 500_000

/** About two seconds of a fast model. Each report reads the answer from its beginning. */
const charactersPerReport = 500

/** A model's text while it comes in. */
export class PartialAnswer {
  text = ''
  #reportedCharacters = 0
  readonly #discretion: LeakGuard
  readonly #observer: DraftObserver | undefined

  constructor(discretion: LeakGuard, observer: DraftObserver | undefined) {
    this.#discretion = discretion
    this.#observer = observer
  }

  /** @throws {RunnerFailure} too_large, when it is longer than any draft */
  async add(piece: string): Promise<void> {
    this.text += piece
    if (this.text.length > maxCharacters) throw new RunnerFailure('too_large')
    if (this.text.length < this.#reportedCharacters + charactersPerReport) return
    this.#reportedCharacters = this.text.length
    await this.#report()
  }

  /** Tells of what can be read so far, from the first brace on, as the answer itself is read. */
  async #report(): Promise<void> {
    const start = this.text.indexOf('{')
    if (this.#observer === undefined || start === -1) return
    const { value } = await parsePartialJson(this.text.slice(start))
    if (value !== undefined && !this.#discretion.finds(value)) this.#observer.partial(value)
  }
}
