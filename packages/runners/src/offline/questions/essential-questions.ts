import { type Brief, type Currency, currencyOf, impliedCurrency, type ProposedQuestion } from '@plangate/core/schemas'

interface Essential extends Pick<ProposedQuestion, 'id' | 'part' | 'question' | 'why' | 'example' | 'answer'> {
  /** @param currency of the project */
  isMissing(brief: Brief, currency: Currency): boolean
}

const text = { type: 'text' } as const
const list = { type: 'list' } as const

const budgetId = 'missing-budget'

/** With fewer, there is nothing to choose from. */
const fewestNeeds = 3

/** What every plan rests on, the most important first. */
const essentials: readonly Essential[] = [
  {
    id: 'missing-problem',
    part: 'problemStatement',
    question: 'Which problem should it solve, and for whom does that problem hurt?',
    why: 'Everything that is planned has to help with this problem.',
    example: 'Small bakeries bake too much, because they guess what will be sold tomorrow.',
    answer: text,
    isMissing: ({ problemStatement }) => problemStatement === '',
  },
  {
    id: 'missing-user',
    part: 'targetUser',
    question: 'Who will use it first?',
    why: 'The first version is built for these people, and tested with them.',
    example: 'Owners of bakeries with one to three shops.',
    answer: text,
    isMissing: ({ targetUser }) => targetUser === '',
  },
  {
    id: 'missing-value',
    part: 'valueProp',
    question: 'What can people do with it that they cannot do today?',
    why: 'This promise decides which work is worth most.',
    example: 'See in the evening how many loaves to bake tomorrow.',
    answer: text,
    isMissing: ({ valueProp }) => valueProp === '',
  },
  {
    id: 'missing-needs',
    part: 'needs',
    question: 'What does it have to do? Name one thing per line, and how urgent it is.',
    why: 'Each need becomes work with hours of its own.',
    example: 'Read the sales of the last four weeks from the till (must).',
    answer: list,
    isMissing: ({ needs = [] }) => needs.length < fewestNeeds,
  },
  {
    id: 'missing-weeks',
    part: 'targets',
    question: 'In how many weeks should the first version be in use?',
    why: 'Options are compared with the date that you hope for.',
    example: '12',
    answer: { type: 'number', unit: 'weeks', min: 1, max: 520 },
    isMissing: ({ targets }) => targets?.weeks === undefined && targets?.launchBy === undefined,
  },
  {
    id: budgetId,
    part: 'targets',
    question: 'How much may the first version cost, in US dollars?',
    why: 'Options are compared with the money that you have.',
    example: '40000',
    answer: { type: 'number', unit: 'USD', min: 100, max: 1_000_000_000 },
    // A budget in another currency than the project's counts for nothing.
    isMissing: ({ targets = {} }, currency) =>
      targets.budget === undefined ? targets.currency === undefined : currencyOf(targets) !== currency,
  },
  {
    id: 'missing-constraints',
    part: 'keyConstraints',
    question: 'What is fixed already: a law, a system that has to be used, a device, a date?',
    why: 'What is fixed rules some ways of building out, and makes others necessary.',
    example: 'Sales figures stay on servers in the European Union.',
    answer: list,
    isMissing: ({ keyConstraints }) => keyConstraints.length === 0,
  },
  {
    id: 'missing-experiment',
    part: 'smallestViableExperiment',
    question: 'What is the smallest test that would show whether the idea works?',
    why: 'The smallest option is built for this test.',
    example: 'Three bakeries get a forecast by e-mail every evening for two weeks.',
    answer: text,
    isMissing: ({ smallestViableExperiment }) => smallestViableExperiment === '',
  },
  {
    id: 'missing-money',
    part: 'monetizationHypothesis',
    question: 'Who pays for it, how much, and how often?',
    why: 'Taking money is work of its own, and the kind of payment decides how much.',
    example: 'Each bakery pays 29 dollars a month by card.',
    answer: text,
    isMissing: ({ monetizationHypothesis }) => monetizationHypothesis === '',
  },
  {
    id: 'missing-difference',
    part: 'differentiation',
    question: 'What do people use today instead, and what is better here?',
    why: 'What is better has to be built well; the rest can be bought.',
    example: 'They use a spreadsheet. It does not know the weather or school holidays.',
    answer: text,
    isMissing: ({ differentiation }) => differentiation === '',
  },
  {
    id: 'missing-market',
    part: 'marketContext',
    question: 'How many of these people are there, and how will they hear of it?',
    why: 'It decides how many users the first version has to bear.',
    example: 'There are 9,000 bakeries in the country; two buying groups reach half of them.',
    answer: text,
    isMissing: ({ marketContext }) => marketContext === '',
  },
  {
    id: 'missing-assumptions',
    part: 'assumptions',
    question: 'What has to be true for this to work, although nobody has checked it?',
    why: 'What turns out to be false changes the plan most.',
    example: 'Owners trust a forecast after one good week.',
    answer: list,
    isMissing: ({ assumptions }) => assumptions.length === 0,
  },
  {
    id: 'missing-risks',
    part: 'risks',
    question: 'What could go wrong?',
    why: 'Work against a risk belongs into the plan before the risk comes true.',
    example: 'The maker of the till closes its interface.',
    answer: list,
    isMissing: ({ risks }) => risks.length === 0,
  },
  {
    id: 'missing-out-of-scope',
    part: 'outOfScope',
    question: 'What should the first version leave out, although somebody could expect it?',
    why: 'What is ruled out is not planned, and costs nothing.',
    example: 'Orders by end customers.',
    answer: list,
    isMissing: ({ outOfScope }) => outOfScope === undefined,
  },
]

/** Asks for what the brief does not say, the most important first. No answer is plausible before the question is asked. */
export function essentialQuestions(brief: Brief, currency: Currency): ProposedQuestion[] {
  return essentials
    .filter(({ isMissing }) => isMissing(brief, currency))
    .map(({ isMissing: _, ...question }) => ({ ...question, plausible: [] }))
    .map((question) => (question.id === budgetId ? askIn(currency, question) : question))
}

/** Amounts are asked for in what the project counts in, and again after that has changed. */
function askIn(currency: Currency, question: ProposedQuestion): ProposedQuestion {
  if (currency === impliedCurrency) return question
  return {
    ...question,
    id: `${budgetId}-${currency.toLowerCase()}`,
    question: `How much may the first version cost, in ${currency}?`,
    answer: { type: 'number', unit: currency, min: 100, max: 1_000_000_000 },
  }
}
