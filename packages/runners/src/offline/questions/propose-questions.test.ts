import {
  type AnsweredQuestion,
  type Brief,
  Draft,
  emptySections,
  type ProposedQuestion,
  ProposedQuestions,
  type WorkItem,
} from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../capability-catalogue/catalogue.ts'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { parsedSampleBriefs } from '../testing/sample-briefs.ts'
import { writeDraft } from '../write-draft.ts'
import { proposeQuestions } from './propose-questions.ts'

const repair = null

const works = new Map<Brief, WorkItem[]>()

/** None for a brief that says too little for a draft. Planned once per brief. */
function workOf(brief: Brief): WorkItem[] {
  const work = works.get(brief) ?? Draft.safeParse(writeDraft({ brief, regeneration: null, repair })).data?.workItems
  works.set(brief, work ?? [])
  return work ?? []
}

function questionsFor(brief: Brief, answered: readonly AnsweredQuestion[] = []) {
  return ProposedQuestions.parse(proposeQuestions({ brief, workItems: workOf(brief), answered, repair })).questions
}

/** Without those that ask for a yes or no, which have another order, and other hours. */
function aboutScope(questions: readonly ProposedQuestion[]): ProposedQuestion[] {
  return questions.filter(({ answer }) => answer.type !== 'capability')
}

function needing(...texts: string[]): Brief {
  return neutralBrief({ needs: texts.map((text) => ['must', text] as const) })
}

describe.each(Object.entries(parsedSampleBriefs))('for %s', (_, brief) => {
  test('proposes at least 12 questions, in different words', () => {
    const questions = questionsFor(brief)
    expect(new Set(questions.map(({ question }) => question)).size).toBeGreaterThanOrEqual(12)
  })

  test('proposes the same questions every time', () => {
    expect(JSON.stringify(questionsFor(brief))).toBe(JSON.stringify(questionsFor(structuredClone(brief))))
  })

  test('takes the hours of catalogue work from the plan, or takes the work out', () => {
    const hours = new Map(workOf(brief).map((item) => [item.id, item.hours]))
    const catalogued = new Set(catalogue.flatMap(({ items }) => items.slice(1).map(({ id }) => id)))
    const stated = aboutScope(questionsFor(brief)).flatMap(({ plausible }) => plausible.flatMap(({ items }) => items))
    const ofCatalogue = stated.filter(({ workItemId }) => catalogued.has(workItemId))
    expect(ofCatalogue).not.toEqual([])
    for (const item of ofCatalogue) if (item.hours) expect(item.hours).toEqual(hours.get(item.workItemId))
  })

  test('never takes out work that other work needs', () => {
    const items = workOf(brief)
    for (const { plausible } of questionsFor(brief)) {
      for (const answer of plausible) {
        const out = new Set(answer.items.flatMap(({ workItemId, hours }) => (hours === null ? [workItemId] : [])))
        const left = items.filter(({ id }) => !out.has(id))
        expect(left.flatMap(({ dependsOn }) => dependsOn.filter((id) => out.has(id)))).toEqual([])
      }
    }
  })
})

describe('what is missing', () => {
  test('is asked first, the problem before everything else', () => {
    const questions = questionsFor({ ...emptySections, confidence: {} })
    expect(questions.slice(0, 6).map(({ id }) => id)).toEqual([
      'missing-problem',
      'missing-user',
      'missing-value',
      'missing-needs',
      'missing-weeks',
      'missing-budget',
    ])
  })

  test('is not asked once it is there', () => {
    const brief = { ...needing('Search by name', 'Name a hive', 'Weigh a hive'), targets: { launchBy: '2027-05-01' } }
    const ids = questionsFor(brief).map(({ id }) => id)
    expect(ids).not.toContain('missing-problem')
    expect(ids).not.toContain('missing-needs')
    expect(ids).not.toContain('missing-weeks')
    expect(ids).toContain('missing-budget')
  })

  test('is not asked again after "I don\'t know yet"', () => {
    const brief = { ...emptySections, confidence: {} }
    const [first] = questionsFor(brief)
    if (first === undefined) throw new Error('no question')
    const { plausible: _, ...question } = first
    const later = questionsFor(brief, [{ question, answer: { type: 'unknown' } }])
    expect(later.map(({ id }) => id)).not.toContain(first.id)
    expect(later[0]?.id).toBe('missing-user')
  })
})

describe('what can be read in two ways', () => {
  test.each([
    ['Sync with Outlook', 'scope-integrations', 'integrations-two-way'],
    ['A mobile app for crews', 'scope-mobile', 'mobile-app'],
    ['Customers pay by credit card', 'scope-payments', 'payments-exceptions'],
    ['Sign in with a password', 'scope-accounts', 'accounts-roles'],
    ['It works offline', 'scope-offline', 'offline-sync'],
    ['Import old data from Excel', 'scope-transfer', 'transfer-export'],
    ['Remind people by SMS', 'scope-notifications', 'notifications-preferences'],
    ['Texts in Welsh and Spanish', 'scope-localisation', 'localisation-process'],
  ])('%s is asked about, with answers that change the work', (need, id, workItemId) => {
    const question = questionsFor(needing(need)).find((candidate) => candidate.id === id)
    expect(question?.question).toContain(`“${need}”`)
    const effects = question?.plausible.map(({ items }) => items.find((item) => item.workItemId === workItemId)?.hours)
    expect(effects?.some((hours) => hours === null)).toBe(true)
    expect(effects?.some((hours) => (hours?.likely ?? 0) > 0)).toBe(true)
    expect(question?.answer).toEqual({ type: 'choice', options: question?.plausible.map(({ answer }) => answer) })
  })

  test('is not asked about when the brief settles it', () => {
    const ids = questionsFor(needing('Two-way sync with Outlook')).map(({ id }) => id)
    expect(ids).not.toContain('scope-integrations')
  })

  test('names how the words are read', () => {
    const question = questionsFor(needing('Sync with Outlook')).find(({ id }) => id === 'scope-integrations')
    expect(question?.question).toMatch(/“Sync with Outlook”\. We read that as one way\.$/)
  })
})

describe('work in the words of the founder', () => {
  test('is asked about by its size, between the ends of its own range', () => {
    const brief = needing('Hum in the key of the queen')
    const [item] = workOf(brief).filter(({ id }) => id.startsWith('need-'))
    const question = questionsFor(brief).find(({ id }) => id === `size-${item?.id}`)
    const likely = question?.plausible.map(({ items }) => items[0]?.hours?.likely)
    expect(likely).toEqual([item?.hours.low, item?.hours.high])
  })

  test('comes in the order of what the answers change', () => {
    const questions = aboutScope(questionsFor(parsedSampleBriefs['physio-clinic'] ?? neutralBrief()))
    const spreads = questions.flatMap(({ plausible }) => {
      const totals = plausible.map(({ items }) => items.reduce((sum, { hours }) => sum + (hours?.likely ?? 0), 0))
      return totals.length === 0 ? [] : [Math.max(...totals) - Math.min(...totals)]
    })
    expect(spreads.length).toBeGreaterThan(2)
    expect(spreads[0]).toBe(Math.max(...spreads))
  })
})

test('evidence is asked for: for assumptions, risks, constraints and weak sections', () => {
  const brief = {
    ...neutralBrief({ keyConstraints: ['Bees are never disturbed'], risks: ['The queen may leave.'] }),
    assumptions: ['Beekeepers own a phone.'],
    marketContext: 'Many.',
  }
  const ids = questionsFor(brief).map(({ id }) => id)
  expect(ids).toContain('weak-marketContext')
  expect(ids.filter((id) => /^(?:assumption|risk|constraint)-/.test(id))).toHaveLength(3)
})

test('a question about the same words has the same id, and one about other words another', () => {
  const idsFor = (assumption: string) =>
    questionsFor({ ...neutralBrief(), assumptions: [assumption] }).flatMap(({ id }) =>
      /^assumption/.test(id) ? id : [],
    )
  expect(idsFor('One household in ten lends something.')).toEqual(idsFor('One household in ten lends something.'))
  expect(idsFor('One household in ten lends something.')).not.toEqual(idsFor('One household in ten lends anything.'))
})

test('a constraint that two needs contradict is asked about once, before what is unclear', () => {
  const needs = [
    ['must', 'Customers pay by card'],
    ['must', 'Take card payments at the door'],
  ] as const
  const questions = questionsFor(
    neutralBrief({ needs, keyConstraints: ['No social login', 'No payments', 'No social login'] }),
  )
  const aboutConstraints = questions.filter(
    ({ part, answer }) => part === 'keyConstraints' && answer.type === 'capability',
  )
  expect(aboutConstraints.map(({ answer }) => answer)).toEqual([
    { type: 'capability', capability: 'payments', rulesOut: true, about: 'No payments' },
    { type: 'capability', capability: 'accounts', rulesOut: true, about: 'No social login' },
  ])
})

test('nothing is asked about constraints in a language that the planner does not read', () => {
  const german = 'Die Praxis verwaltet die Termine ihrer Patienten am Telefon und auf Papier. '.repeat(3)
  const brief: Brief = {
    ...emptySections,
    confidence: {},
    problemStatement: german,
    keyConstraints: ['No chat', 'Kein Chat'],
    needs: [{ id: 'need', text: 'Chat mit der Praxis', priority: 'must' }],
  }
  const asked = questionsFor(brief).filter(
    ({ id, answer }) => id.startsWith('contradiction-') || answer.type === 'capability',
  )
  expect(asked).toEqual([])
})
