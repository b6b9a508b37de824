import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import { p80Shifts, planFromDraft } from '@plangate/core/interview'
import {
  type Answer,
  type Brief,
  Draft,
  emptySections,
  type Interview,
  ProposedQuestions,
  smallestShift,
} from '@plangate/core/schemas'
import { OfflinePlanner } from '@plangate/runners/offline'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { signInByHeader } from './identities.ts'

const samples = ['api-diff', 'council-repairs', 'island-game', 'physio-clinic', 'tool-marketplace']
/** Each is interviewed several times, to the end of what is missing. */
const interviewed = { sampled: ['island-game', 'physio-clinic'], exhaustive: samples }[inject('extent')]
const planner = new OfflinePlanner()

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ runner: planner, signIn: signInByHeader })
})
afterAll(() => server[Symbol.asyncDispose]())

async function readSample(name: string): Promise<Brief> {
  const path = fileURLToPath(import.meta.resolve(`@plangate/core/briefs/${name}.md`))
  const parsed = parseBriefMarkdown(await readFile(path, 'utf8'))
  if (!parsed.ok) throw new Error(`The sample brief is broken: ${parsed.issues[0]?.message}`)
  return parsed.brief
}

const firstSentence = (text: string) => text.split(/(?<=[.!?])\s/)[0] ?? ''

/** The sample cut to three sentences, which are all that a founder has written so far. */
function cutToThreeSentences({ problemStatement, targetUser, valueProp }: Brief): Brief {
  const notes = [problemStatement, targetUser, valueProp].map(firstSentence).join(' ')
  return { ...emptySections, confidence: {}, notes }
}

async function beginInterview(brief: Brief): Promise<{ founder: Founder; interview: Interview }> {
  const founder = await Founder.signUp(server.url)
  await founder.client.briefs.save.mutate({ ...founder.ofProject, brief })
  return { founder, interview: await founder.client.interviews.start.mutate(founder.ofProject) }
}

function askedIn({ state }: Interview) {
  if (state.kind !== 'asking') throw new Error(`no question is asked: ${state.kind}`)
  return state
}

const answer = ({ client }: Founder, interview: Interview, given: Answer) =>
  client.interviews.answer.mutate({
    interviewId: interview.id,
    questionId: askedIn(interview).question.id,
    answer: given,
  })

/** Answers as the author of the sample would: with what the sample says. */
function answerFrom(sample: Brief, interview: Interview): Answer {
  const { part, answer: asked } = askedIn(interview).question
  switch (asked.type) {
    case 'text':
      return { type: 'text', text: [sample[part] ?? ''].flat().join('\n') }
    case 'list':
      return {
        type: 'list',
        entries: (sample.needs ?? []).slice(0, 3).map(({ text, priority }) => ({ text, priority })),
      }
    case 'choice':
      return { type: 'choice', option: asked.options.at(-1) ?? '' }
    case 'capability':
      return { type: 'capability', answer: 'yes' }
    default:
      return { type: 'unknown' }
  }
}

/** Answers questions about what is missing, until the first about what moves the plan. */
async function answerEssentials(founder: Founder, sample: Brief, interview: Interview): Promise<Interview> {
  let here = interview
  while (here.state.kind === 'asking' && here.state.reason.kind === 'essential')
    here = await answer(founder, here, answerFrom(sample, here))
  return here
}

/** Skips questions that move no finish. */
async function skipEvidence(founder: Founder, interview: Interview): Promise<Interview> {
  let here = interview
  while (here.state.kind === 'asking' && here.state.reason.kind === 'evidence')
    here = await answer(founder, here, { type: 'skipped' })
  return here
}

/** The shares by which the answers to the open questions move the P80, by question, computed once more. */
async function sharesOf({ brief, answered }: Interview): Promise<Map<string, number>> {
  const { signal } = new AbortController()
  const draft = Draft.parse(await planner.draft({ brief, regeneration: null, repair: null }, signal))
  const { workItems } = draft
  const plan = planFromDraft(draft, brief)
  if (plan === null) throw new Error('the draft recommends nothing')
  const asked = await planner.proposeQuestions({ brief, workItems, answered, repair: null }, signal)
  const shifts = p80Shifts(plan, ProposedQuestions.parse(asked).questions)
  return new Map(shifts.map(({ questionId, share }) => [questionId, share]))
}

describe.each(interviewed)('an interview about %s', (name) => {
  it('leads from three sentences to what a first plan needs in at most 8 questions', async () => {
    const sample = await readSample(name)
    const { founder, interview } = await beginInterview(cutToThreeSentences(sample))
    const { id, answered } = await answerEssentials(founder, sample, interview)
    expect(answered.length).toBeLessThanOrEqual(8)
    const { brief, state } = await founder.client.interviews.finish.mutate({ interviewId: id })
    expect(state).toEqual({ kind: 'finished', briefVersion: 2 })
    for (const words of [brief.problemStatement, brief.targetUser, brief.valueProp]) expect(words).not.toBe('')
    expect(brief.needs?.map(({ text, priority }) => ({ text, priority }))).toEqual(
      sample.needs?.slice(0, 3).map(({ text, priority }) => ({ text, priority })),
    )
    const aboutTargets = answered.find(({ question }) => question.part === 'targets')
    expect(aboutTargets?.answer).toEqual({ type: 'unknown' })
  })

  it('asks the question whose answers move the P80 the most, and says so when none moves it by a tenth', async () => {
    const sample = await readSample(name)
    const { founder, interview } = await beginInterview(cutToThreeSentences(sample))
    const here = await answerEssentials(founder, sample, interview)
    const shares = await sharesOf(here)
    const largest = Math.max(...shares.values())
    const movesFinish = here.state.kind === 'asking' && here.state.reason.kind === 'shift'
    if (here.state.kind === 'enough') expect(here.state).toEqual({ kind: 'enough', largest })
    else if (movesFinish) expect(shares.get(askedIn(here).question.id)).toBe(largest)
    expect(largest > smallestShift).toBe(movesFinish)
  })

  it('asks something else after an answer, or ends', async () => {
    const sample = await readSample(name)
    const { founder, interview } = await beginInterview(cutToThreeSentences(sample))
    const here = await answerEssentials(founder, sample, interview)
    const next = await answer(founder, here, answerFrom(sample, here))
    expect(next.state).not.toEqual(here.state)
    expect(next.brief).not.toEqual(here.brief)
  })
})

it('asks what follows from the answer before', async () => {
  const sample = await readSample('physio-clinic')
  const { founder, interview } = await beginInterview(cutToThreeSentences(sample))
  const here = await answerEssentials(founder, sample, interview)
  const { question } = askedIn(here)
  if (question.answer.type !== 'choice') throw new Error('the work is asked about by choices')
  const [smallest = '', largest = ''] = [question.answer.options[0], question.answer.options.at(-1)]
  const small = await skipEvidence(founder, await answer(founder, here, { type: 'choice', option: smallest }))
  const large = await skipEvidence(founder, await answer(founder, here, { type: 'choice', option: largest }))
  expect(small.state).not.toEqual(large.state)
})

it('asks different briefs different first questions about what moves the plan', async () => {
  const questions = samples.map(async (name) => {
    const sample = await readSample(name)
    const { founder, interview } = await beginInterview(cutToThreeSentences(sample))
    return askedIn(await answerEssentials(founder, sample, interview)).question.question
  })
  expect(new Set(await Promise.all(questions)).size).toBe(samples.length)
})
