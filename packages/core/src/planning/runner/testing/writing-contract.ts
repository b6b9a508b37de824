import { describe, expect, test } from 'vitest'
import { contentHash } from '../../../domain/content-hash/content-hash.ts'
import {
  type AnsweredQuestion,
  type Brief,
  Draft,
  FeedbackReading,
  OptionId,
  type ProposedQuestion,
  ProposedQuestions,
  WrittenBrief,
} from '../../../domain/schemas/index.ts'
import { checkSources, sentencesOfBrief, type WrittenFrom } from '../../drafts/index.ts'
import {
  type QuestionsRequest,
  type RevisionRequest,
  type Runner,
  type WritingRequest,
  wordsOfAnswer,
} from '../index.ts'

const document = `The ferry leaves when the river allows it.

Passengers see in the morning whether it sails.
They have to be told by seven o'clock.`

const answers: readonly AnsweredQuestion[] = [
  {
    question: {
      id: 'asked-problem',
      part: 'problemStatement',
      question: 'Which problem?',
      why: 'Everything rests on it.',
      example: 'Bread is thrown away.',
      answer: { type: 'text' },
    },
    answer: { type: 'text', text: 'Commuters stand at the pier in vain.' },
  },
  {
    question: {
      id: 'asked-needs',
      part: 'needs',
      question: 'What does it have to do?',
      why: 'Each need is work.',
      example: 'Print labels.',
      answer: { type: 'list' },
    },
    answer: {
      type: 'list',
      entries: [
        { text: 'Say at seven whether the ferry sails', priority: 'must' },
        { text: 'Sell monthly passes', priority: 'could' },
      ],
    },
  },
  {
    question: {
      id: 'asked-weeks',
      part: 'targets',
      question: 'In how many weeks?',
      why: 'Options are compared with it.',
      example: '12',
      answer: { type: 'number', unit: 'weeks', min: 1, max: 520 },
    },
    answer: { type: 'number', number: 14 },
  },
  {
    question: {
      id: 'asked-market',
      part: 'marketContext',
      question: 'How many piers?',
      why: 'It decides the load.',
      example: 'Nine.',
      answer: { type: 'text' },
    },
    answer: { type: 'unknown' },
  },
]

const instruction = 'Only commuters, for a start. The rest can wait.'

interface Requests {
  questions: QuestionsRequest
  writing: WritingRequest
  revision: RevisionRequest
}

/** The part of the contract that is about questions and briefs. `describeRunnerContract` includes it. */
export function describeWritingContract(name: string, makeRunner: () => Runner, brief: Brief): void {
  describe(name, () => {
    describeQuestions(makeRunner, brief)
    describeBriefs(makeRunner, brief)
    describeFeedbackReading(makeRunner, brief)
    describeEveryAbility(makeRunner, brief)
  })
}

const { signal } = new AbortController()
const repair = null

async function requestsTo(runner: Runner, brief: Brief): Promise<Requests> {
  const { workItems } = Draft.parse(await runner.draft({ brief, regeneration: null, repair }, signal))
  return {
    questions: { brief, workItems, answered: [], repair },
    writing: { brief, document, answers, repair },
    revision: { brief, decision: 'narrow', instruction, repair },
  }
}

async function acceptedQuestions(runner: Runner, request: QuestionsRequest): Promise<ProposedQuestion[]> {
  return ProposedQuestions.parse(await runner.proposeQuestions(request, signal)).questions
}

function describeQuestions(makeRunner: () => Runner, brief: Brief): void {
  test('proposes questions about work items that exist, each with an id of its own', async () => {
    const runner = makeRunner()
    const { questions: request } = await requestsTo(runner, brief)
    const questions = await acceptedQuestions(runner, request)
    expect(questions).not.toEqual([])
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    const named = questions.flatMap(({ plausible }) => plausible.flatMap(({ items }) => items))
    const known = new Set(request.workItems.map(({ id }) => id))
    expect(named.filter(({ workItemId }) => !known.has(workItemId))).toEqual([])
  })

  test('asks nothing that was answered', async () => {
    const runner = makeRunner()
    const { questions: request } = await requestsTo(runner, brief)
    const [first] = await acceptedQuestions(runner, request)
    if (first === undefined) throw new Error('no question')
    const { plausible: _, ...question } = first
    const again = { ...request, answered: [{ question, answer: { type: 'unknown' as const } }] }
    expect((await acceptedQuestions(runner, again)).map(({ id }) => id)).not.toContain(first.id)
  })
}

function describeBriefs(makeRunner: () => Runner, brief: Brief): void {
  test('writes answers into the brief, word for word, and says where its sentences come from', async () => {
    const runner = makeRunner()
    const { writing } = await requestsTo(runner, brief)
    const written = WrittenBrief.parse(await runner.writeBrief(writing, signal))
    const said = sentencesOfBrief(written.brief).map(({ words }) => words)
    const wanted = answers.flatMap((answered) => (answered.answer.type === 'number' ? [] : wordsOfAnswer(answered)))
    expect(wanted.filter((words) => !said.some((sentence) => sentence.includes(words)))).toEqual([])
    expect(written.brief.targets?.weeks).toBe(14)
    expect(written.brief.confidence.marketContext).toBe('needs_depth')
    expect(falseClaims(written, { ...writing, instruction: null })).toEqual([])
  })

  test('writes a brief without a document, and without answers', async () => {
    const runner = makeRunner()
    const { writing } = await requestsTo(runner, brief)
    const requests: WritingRequest[] = [
      { ...writing, document: null },
      { ...writing, answers: [] },
    ]
    for (const request of requests) {
      const written = WrittenBrief.parse(await runner.writeBrief(request, signal))
      expect(falseClaims(written, { ...request, instruction: null })).toEqual([])
    }
  })

  test.each(['narrow', 'pivot'] as const)('revises the brief to %s', async (decision) => {
    const runner = makeRunner()
    const { revision } = await requestsTo(runner, brief)
    const written = WrittenBrief.parse(await runner.reviseBrief({ ...revision, decision }, signal))
    expect(falseClaims(written, { brief, document: null, answers: [], instruction })).toEqual([])
  })
}

function describeFeedbackReading(makeRunner: () => Runner, brief: Brief): void {
  test('reads feedback in its own words, where it reads feedback', async () => {
    const runner = makeRunner()
    const draft = Draft.parse(await runner.draft({ brief, regeneration: null, repair }, signal))
    const previous = { version: 1, workItems: draft.workItems, options: [], recommendedId, feedback: null }
    const feedback = 'Keep the search. Why is it so much? Two engineers, and no chat.'
    const request = { brief, previous, feedback, today: '2026-11-29', repair }
    const before = contentHash(request)
    const { points } = FeedbackReading.parse((await runner.readFeedback?.(request, signal)) ?? noReading)
    for (const { words } of points) expect(`${feedback} ${noWords}`).toContain(words)
    expect(contentHash(request)).toBe(before)
  })
}

const recommendedId = OptionId.parse('01990000-0000-7000-8000-000000000001')
const noWords = 'It reads none.'
const noReading = { points: [{ words: noWords, intent: { kind: 'remark' }, choices: [] }] }

function describeEveryAbility(makeRunner: () => Runner, brief: Brief): void {
  test('answers repair requests for questions and briefs', async () => {
    const runner = makeRunner()
    const { questions, writing, revision } = await requestsTo(runner, brief)
    const refused = { answer: {}, issues: [{ path: 'brief', message: 'is missing' }] }
    const repairs = {
      questions: { ...questions, repair: refused },
      writing: { ...writing, repair: refused },
      revision: { ...revision, repair: refused },
    }
    for (const ask of everyAbility(runner, repairs)) expect(isAccepted(await ask(signal))).toBe(true)
  })

  test('leaves requests for questions and briefs as they were', async () => {
    const runner = makeRunner()
    const requests = await requestsTo(runner, brief)
    const before = contentHash(requests)
    await Promise.all(everyAbility(runner, requests).map((ask) => ask(signal)))
    expect(contentHash(requests)).toBe(before)
  })

  test('neither asks nor writes once the signal has aborted', async () => {
    const runner = makeRunner()
    const reason = new Error('enough')
    for (const ask of everyAbility(runner, await requestsTo(runner, brief)))
      await expect(ask(AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  test('stops asking and writing when the signal aborts, with an answer that was ready or with the reason', async () => {
    const runner = makeRunner()
    const reason = new Error('enough')
    for (const ask of everyAbility(runner, await requestsTo(runner, brief))) {
      const controller = new AbortController()
      const answer = ask(controller.signal)
      controller.abort(reason)
      const [settled] = await Promise.allSettled([answer])
      if (settled.status === 'rejected') expect(settled.reason).toBe(reason)
      else expect(isAccepted(settled.value)).toBe(true)
    }
  })
}

function isAccepted(answer: unknown): boolean {
  return ProposedQuestions.safeParse(answer).success || WrittenBrief.safeParse(answer).success
}

function everyAbility(runner: Runner, { questions, writing, revision }: Requests) {
  return [
    (signal: AbortSignal) => runner.proposeQuestions(questions, signal),
    (signal: AbortSignal) => runner.writeBrief(writing, signal),
    (signal: AbortSignal) => runner.reviseBrief(revision, signal),
  ]
}

/** Sentences that nobody said, although the Runner does not say that they are its own. */
function falseClaims(written: WrittenBrief, writtenFrom: WrittenFrom): string[] {
  const isOwn = (words: string) =>
    written.sources.some(({ words: claimed, from }) => from.kind === 'runner' && claimed.includes(words))
  const { sources } = checkSources({ written, writtenFrom })
  return sources.flatMap(({ words, from }) => (from.kind === 'runner' && !isOwn(words) ? [words] : []))
}
