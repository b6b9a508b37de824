import { Brief, BriefSection, Confidence, Priority } from '@plangate/core/schemas'
import { anyCharacter } from '@plangate/core/testing'
import fc from 'fast-check'
import { catalogue } from '../capability-catalogue/catalogue.ts'

const phrases = catalogue.flatMap(({ recognisedBy, items }) =>
  [recognisedBy, ...items.map((item) => item.recognisedBy ?? '')].flatMap((list) =>
    list.split(',').map((phrase) => phrase.trim()),
  ),
)

const connectives = [
  'no',
  'without',
  'and',
  'or',
  ',',
  '.',
  '. ',
  'must',
  'not',
  'later',
  ';',
  '\n\n',
  'instead of',
  'in 4 weeks',
  '$5k',
]

/** Sentences of catalogue phrases, negations and random words. */
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...phrases), fc.constantFrom(...connectives), fc.lorem({ maxCount: 3 })), {
    minLength: 1,
    maxLength: 14,
  })
  .map((words) => words.join(' '))

/** Pasted and hostile text. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: anyCharacter, maxLength: 100 }),
  fc.constantFrom(
    '…',
    '....',
    '<script>alert(1)</script>',
    '“”"\'',
    '\u202Eright to left',
    'x'.repeat(990),
    '😀'.repeat(480),
    '__proto__',
    'constructor toString',
    '{}',
    'no no no no',
    'a, '.repeat(300),
    '((((((((((',
  ),
)

const point = fc
  .oneof({ weight: 3, arbitrary: sentence }, { weight: 1, arbitrary: hostile })
  .map((text) => text.slice(0, 1_000))
const prose = fc.array(point, { minLength: 1, maxLength: 5 }).map((points) => points.join('. ').slice(0, 8_000))

/** Feedback with known and unknown words. */
export const arbitraryFeedback: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom('drop', 'add', 'keep', 'we must have', 'no', 'focus on', 'postpone', 'replace', 'only', ''),
          fc.oneof(fc.constantFrom(...phrases), fc.lorem({ maxCount: 2 })),
          fc.constantFrom('', ' is a must', ' can wait', ' instead of maps', ', please', ' and search'),
        )
        .map((parts) => parts.join(' ')),
      fc.constantFrom(
        'one engineer only',
        'launch in 4 weeks',
        'budget $20k',
        'cheaper',
        'two options',
        'by March',
        'team of 90',
      ),
      hostile,
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('. ').slice(0, 4_000).trim())
  .filter((text) => text !== '' && text.isWellFormed() && !text.includes('\0'))

function briefOf(maxNeeds: number, maxPoints: number): fc.Arbitrary<Brief> {
  const points = fc.array(point, { maxLength: maxPoints })
  const words = fc.record({
    problemStatement: prose,
    targetUser: prose,
    valueProp: prose,
    differentiation: prose,
    monetizationHypothesis: prose,
    marketContext: prose,
    keyConstraints: points,
    assumptions: points,
    risks: points,
    smallestViableExperiment: prose,
    confidence: fc.record(
      Object.fromEntries(BriefSection.options.map((section) => [section, fc.constantFrom(...Confidence.options)])),
    ),
    needs: fc.array(fc.record({ text: point, priority: fc.constantFrom(...Priority.options) }), {
      maxLength: maxNeeds,
    }),
    targets: fc.record(
      { weeks: fc.integer({ min: 1, max: 60 }), budget: fc.integer({ min: 1_000, max: 900_000 }) },
      { requiredKeys: [] },
    ),
  })
  return words
    .map((brief) =>
      Brief.safeParse({ ...brief, needs: brief.needs.map((need, index) => ({ id: `n${index}`, ...need })) }),
    )
    .filter((parsed) => parsed.success)
    .map((parsed) => Brief.parse(parsed.data))
}

/** Any valid brief of ordinary size. */
export const arbitraryBrief: fc.Arbitrary<Brief> = briefOf(12, 6)

/** A brief with the maximum of needs and constraints. */
export const crowdedBrief: fc.Arbitrary<Brief> = fc
  .tuple(arbitraryBrief, fc.array(point, { minLength: 100, maxLength: 100 }))
  .map(([brief, texts]) => ({
    ...brief,
    keyConstraints: texts.slice(0, 40),
    needs: texts.slice(40).map((text, index) => ({
      id: `n${index}`,
      text,
      priority: Priority.options[index % 3] ?? ('must' as const),
    })),
  }))
  .map((brief) => Brief.safeParse(brief))
  .filter((parsed) => parsed.success)
  .map((parsed) => Brief.parse(parsed.data))
