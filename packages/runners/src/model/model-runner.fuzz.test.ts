import { DomainError } from '@plangate/core/errors'
import { requestDraft } from '@plangate/core/planning'
import { RunnerFake } from '@plangate/core/runner/fake'
import { Draft } from '@plangate/core/schemas'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type ModelProvider, modelProviders } from './providers.ts'
import { answersWith } from './testing/behaviours.ts'
import { flaws, malformedAnswers } from './testing/malformed-answers.ts'
import { markedBrief } from './testing/marked-brief.ts'
import { ModelServer } from './testing/model-server.ts'

const canary = 'canary-5f0e'
const brief = markedBrief(canary)
const request = { brief, regeneration: null }
const limits = { signal: new AbortController().signal, timeoutSeconds: 600 }
const draft = Draft.parse(await new RunnerFake().draft({ ...request, repair: null }, limits.signal))
let server: ModelServer

beforeAll(async () => {
  server = await ModelServer.start(answersWith(''))
})
afterAll(() => server[Symbol.asyncDispose]())

/** Lets the model give the same answer to both requests; returns "accepted" or the reason of the refusal. */
async function outcome(provider: ModelProvider, text: string, pieceLength: number): Promise<string> {
  server.calls.length = 0
  server.behave = answersWith(text, { pieceLength })
  try {
    await requestDraft(server.runner(provider, { apiKey: canary }), request, limits, {
      partial: () => {},
      usage: () => {},
    })
    return `accepted after ${server.calls.length} requests`
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    expect(`${error.message} ${error.stack}`).not.toContain(canary)
    return `${error.reason} after ${server.calls.length} requests`
  }
}

const providers = fc.constantFrom(...modelProviders)
const pieceLengths = fc.oneof({ weight: 1, arbitrary: fc.constant(40) }, { weight: 20, arbitrary: fc.constant(4_000) })

test('the draft that the flaws start from is accepted', async () => {
  for (const provider of modelProviders)
    expect(await outcome(provider, JSON.stringify(draft), 40)).toBe('accepted after 1 requests')
})

const answers = { sampled: 2, exhaustive: 310 }[inject('extent')]

describe(`of ${answers * flaws.length} malformed answers over HTTP none is accepted`, { timeout: 600_000 }, () => {
  test.each(flaws)('%s', async (flaw) => {
    const flawed = malformedAnswers(draft).filter((answer) => answer.flaw === flaw)
    const refusal = fc.asyncProperty(providers, flawed, pieceLengths, async (provider, { text }, length) => {
      expect(await outcome(provider, text, length)).toBe('RUNNER_OUTPUT_INVALID after 2 requests')
    })
    await fc.assert(refusal, { numRuns: answers })
  })
})
