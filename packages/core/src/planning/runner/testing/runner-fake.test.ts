import { describe, expect, inject, test, vi } from 'vitest'
import { type Brief, Draft, emptySections } from '../../../domain/schemas/index.ts'
import type { DraftRequest } from '../runner.ts'
import { describeRunnerContract } from './runner-contract.ts'
import { RunnerFake } from './runner-fake.ts'
import { someBrief } from './some-brief.ts'

const emoji = '🛠️'.repeat(2_000)

const otherBriefs: Record<string, Brief> = {
  'a brief with nothing in its lists': { ...someBrief('needs_depth'), keyConstraints: [], assumptions: [], risks: [] },
  'a brief whose sections are long and not made of letters': { ...someBrief(), valueProp: emoji, targetUser: emoji },
}
const briefs: Record<string, Brief> = {
  sampled: otherBriefs,
  exhaustive: { 'a brief that is strong throughout': someBrief(), ...otherBriefs },
}[inject('extent')]

describeRunnerContract('RunnerFake', () => new RunnerFake(), briefs)

describe('the scenarios of RunnerFake', () => {
  const request: DraftRequest = { brief: someBrief(), regeneration: null, repair: null }
  const repair: DraftRequest = { ...request, repair: { answer: null, issues: [] } }
  const { signal } = new AbortController()

  test('llm_failure and rate_limited fail like a model', async () => {
    await expect(new RunnerFake('llm_failure').draft(request, signal)).rejects.toMatchObject({
      kind: 'server',
    })
    await expect(new RunnerFake('rate_limited').draft(request, signal)).rejects.toMatchObject({
      kind: 'rate_limited',
      retryAfterSeconds: 30,
    })
  })

  test('malformed_output is wrong both times, malformed_once only the first time', async () => {
    const isDraft = async (runner: RunnerFake, asked: DraftRequest) =>
      Draft.safeParse(await runner.draft(asked, signal)).success
    expect(await isDraft(new RunnerFake('malformed_output'), request)).toBe(false)
    expect(await isDraft(new RunnerFake('malformed_output'), repair)).toBe(false)
    expect(await isDraft(new RunnerFake('malformed_once'), request)).toBe(false)
    expect(await isDraft(new RunnerFake('malformed_once'), repair)).toBe(true)
  })

  test('reports a draft option by option', async () => {
    const partial = vi.fn()
    const draft = Draft.parse(await new RunnerFake().draft(request, signal, { partial, usage: vi.fn() }))
    expect(partial.mock.calls.map(([answer]) => answer)).toEqual(
      [1, 2, 3].map((count) => ({ workItems: draft.workItems, options: draft.options.slice(0, count) })),
    )
  })

  test('timeout ends with the reason of the signal and with nothing else', async () => {
    const controller = new AbortController()
    const answer = new RunnerFake('timeout').draft(request, controller.signal)
    const pending = Symbol('pending')
    expect(await Promise.race([answer, new Promise((resolve) => setImmediate(resolve, pending))])).toBe(pending)
    controller.abort('enough')
    await expect(answer).rejects.toBe('enough')
  })

  test('keeps its requests', async () => {
    const runner = new RunnerFake()
    await runner.draft(request, signal)
    await runner.draft(repair, signal)
    expect(runner.requests).toEqual([request, repair])
  })

  test('rejects a brief that holds nothing to quote', async () => {
    const empty = { ...emptySections, confidence: {}, outOfScope: ['Payroll'] }
    await expect(new RunnerFake().draft({ ...request, brief: empty }, signal)).rejects.toMatchObject({
      kind: 'rejected',
    })
  })

  test('every work item quotes the brief', async () => {
    const draft = Draft.parse(await new RunnerFake().draft(request, signal))
    const brief = Object.values(request.brief).flat()
    const quoted = draft.workItems.flatMap((item) => item.addresses.map((address) => address.words))
    expect(quoted.filter((words) => !brief.includes(words))).toEqual([])
  })
})
