import type { DraftRequest, Runner } from '@plangate/core/runner'
import { writeDraft } from './write-draft.ts'

/**
 * The Runner that plans when no language model is configured. It needs no network, no key, no clock and no random
 * numbers: the same request gives the same draft, to the byte. It reads the brief with a catalogue of capabilities,
 * turns what the catalogue does not know into work items of the founder's own words, and cuts the work into options.
 */
export class OfflinePlanner implements Runner {
  readonly name = 'offline'
  readonly model = null

  async draft(request: DraftRequest, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted()
    return writeDraft(request)
  }
}
