import { expect, test, vi } from 'vitest'
import { AnsweredQuestion, Brief, emptySections, maxBriefLength, maxSectionLength } from '../../domain/schemas/index.ts'
import type { WritingRequest } from '../runner/index.ts'
import { RunnerFake } from '../runner/testing/runner-fake.ts'
import { requestRevision, requestWriting } from './request-brief.ts'

const brief = { ...emptySections, confidence: {} }
const writing = { brief, document: 'Bakeries guess.', answers: [] }
const limits = { signal: new AbortController().signal, timeoutSeconds: 600 }

test('returns the brief that a Runner writes, after a repair if it needs one', async () => {
  const repair = vi.fn()
  const observer = { partial: vi.fn(), usage: vi.fn(), repair }
  for (const scenario of ['happy_path', 'malformed_once'] as const) {
    const written = await requestWriting(new RunnerFake(scenario), writing, limits, observer)
    expect(written.brief.notes).toBe('Bakeries guess.')
  }
  expect(repair).toHaveBeenCalledTimes(1)
})

test('refuses a brief that is longer than any that can be saved', async () => {
  const section = 'x'.repeat(maxSectionLength)
  const points = Array.from({ length: 200 }, () => 'x'.repeat(1_000))
  const tooLong = { ...brief, problemStatement: section, keyConstraints: points, assumptions: points }
  const writeBrief = async (_: WritingRequest) => ({ brief: tooLong, sources: [], questions: [], leftOut: [] })
  const runner = Object.assign(new RunnerFake(), { writeBrief })
  await expect(requestWriting(runner, writing, limits)).rejects.toMatchObject({
    refusal: { reason: 'RUNNER_OUTPUT_INVALID', details: { issues: [{ path: 'brief' }] } },
  })
  expect(maxBriefLength).toBeLessThan(section.length + 2 * 200 * 1_000)
})

test.each(['malformed_output', 'unauthorized'] as const)(
  'refuses a revision of a Runner that is %s',
  async (scenario) => {
    const revision = { brief, decision: 'pivot', instruction: 'Sell to schools.' } as const
    const reason = scenario === 'unauthorized' ? 'RUNNER_FAILED' : 'RUNNER_OUTPUT_INVALID'
    await expect(requestRevision(new RunnerFake(scenario), revision, limits)).rejects.toMatchObject({ reason })
  },
)

test('puts a yes or no about a capability into the brief, and asks no Runner to write it', async () => {
  const scheduling = { capability: 'scheduling', about: 'Calendar' }
  const question = { id: 'reading', part: 'risks', question: 'Is it?', why: 'So.', example: 'Yes' }
  const answered = (answer: object) =>
    AnsweredQuestion.parse({ question: { ...question, answer: { type: 'capability', ...scheduling } }, answer })
  const received: WritingRequest[] = []
  const runner = new RunnerFake()
  const writeBrief = (request: WritingRequest, signal: AbortSignal) => {
    received.push(request)
    return RunnerFake.prototype.writeBrief.call(runner, request, signal)
  }
  const asked = Object.assign(runner, { writeBrief })
  const from = (answer: object) => ({ ...writing, document: null, answers: [answered(answer)] })
  const written = await requestWriting(asked, from({ type: 'capability', answer: 'yes' }), limits)
  expect(written.brief).toEqual({ ...brief, capabilityAnswers: [{ ...scheduling, answer: 'yes' }] })
  expect(received[0]?.answers).toEqual([])
  const unknown = await requestWriting(asked, from({ type: 'unknown' }), limits)
  expect(unknown.brief).toEqual(brief)
})

test('keeps the kind of product and the answers of the brief before, and takes none from a Runner', async () => {
  const answers = (answer: 'yes' | 'no') => [{ capability: 'scheduling', about: 'Calendar', answer }]
  const before = Brief.parse({ ...brief, productKind: 'game', capabilityAnswers: answers('yes') })
  const written = { ...brief, productKind: 'mobile_app', capabilityAnswers: answers('no') }
  const writeBrief = async (_: WritingRequest) => ({ brief: written, sources: [], questions: [], leftOut: [] })
  const runner = Object.assign(new RunnerFake(), { writeBrief })
  expect(await requestWriting(runner, { ...writing, brief: before }, limits)).toMatchObject({ brief: before })
  expect((await requestWriting(runner, writing, limits)).brief).toEqual(brief)
})
