import { RunnerFailure, type RunnerObserver } from '@plangate/core/runner'
import { parsePartialJson } from 'ai'
import { findAnswers } from './find-answers.ts'
import type { LeakGuard } from './leak-guard.ts'

/** About 125,000 tokens, ten times a long draft. */
const maxCharacters = 500_000

/** About two seconds of a fast model. Each report parses the answer from its beginning. */
const charactersPerReport = 500

/** The text of a model's answer while it arrives. */
export class PartialAnswer {
  text = ''
  #reportedCharacters = 0
  readonly #leakGuard: LeakGuard
  readonly #observer: RunnerObserver | undefined

  readonly #keys: readonly string[]

  /** @param keys of the object that was asked for */
  constructor(keys: readonly string[], leakGuard: LeakGuard, observer: RunnerObserver | undefined) {
    this.#keys = keys
    this.#leakGuard = leakGuard
    this.#observer = observer
  }

  /** @throws {RunnerFailure} too_large, when the answer is longer than anything that was asked for */
  async add(piece: string): Promise<void> {
    this.text += piece
    if (this.text.length > maxCharacters) throw new RunnerFailure('too_large')
    if (this.text.length < this.#reportedCharacters + charactersPerReport) return
    this.#reportedCharacters = this.text.length
    await this.#report()
  }

  /** Reports the answer so far, without the model's reasoning before it. */
  async #report(): Promise<void> {
    if (this.#observer === undefined) return
    const { latest: start } = findAnswers(this.text, this.#keys)
    if (start === null) return
    const { value } = await parsePartialJson(this.text.slice(start))
    if (value !== undefined && !this.#leakGuard.finds(value)) this.#observer.partial(value)
  }
}
