import { Brief, BriefSection, Confidence, countCharacters, maxNeeds, maxPoints, Priority } from '@plangate/core/schemas'
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
const section = fc.oneof({ weight: 4, arbitrary: prose }, { weight: 1, arbitrary: fc.constant('') })

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

function briefOf(needCount: number, pointCount: number): fc.Arbitrary<Brief> {
  const points = fc.array(point, { maxLength: pointCount })
  const words = fc.record({
    problemStatement: section,
    targetUser: section,
    valueProp: section,
    differentiation: section,
    monetizationHypothesis: section,
    marketContext: section,
    keyConstraints: points,
    assumptions: points,
    risks: points,
    smallestViableExperiment: section,
    confidence: fc.record(
      Object.fromEntries(BriefSection.options.map((section) => [section, fc.constantFrom(...Confidence.options)])),
      { requiredKeys: [] },
    ),
    needs: fc.array(fc.record({ text: point, priority: fc.constantFrom(...Priority.options) }), {
      maxLength: needCount,
    }),
    outOfScope: fc.array(point, { maxLength: 3 }),
    notes: section,
    targets: fc.record(
      {
        weeks: fc.integer({ min: 1, max: 60 }),
        budget: fc.integer({ min: 1_000, max: 900_000 }),
        engineers: fc.integer({ min: 1, max: 10 }),
        launchBy: fc.constant('2027-05-01'),
      },
      { requiredKeys: [] },
    ),
  })
  return words
    .map(({ needs, outOfScope, notes, ...brief }) =>
      Brief.safeParse({
        ...brief,
        needs: needs.map((need, index) => ({ id: `n${index}`, ...need })),
        ...(outOfScope.length > 0 && { outOfScope }),
        ...(notes !== '' && { notes }),
      }),
    )
    .filter((parsed) => parsed.success)
    .map((parsed) => Brief.parse(parsed.data))
    .filter(saysSomething)
}

/** A draft has to quote the brief, and cannot quote what is out of scope. */
function saysSomething({ confidence: _, targets: __, outOfScope: ___, ...texts }: Brief): boolean {
  return countCharacters({ ...texts, needs: texts.needs?.map(({ text }) => text) }) > 0
}

/** Any valid brief of ordinary size that says something, however little. */
export const arbitraryBrief: fc.Arbitrary<Brief> = briefOf(12, 6)

/** A brief with many needs and constraints, up to the maximum. */
export const crowdedBrief: fc.Arbitrary<Brief> = fc
  .tuple(arbitraryBrief, fc.array(point, { minLength: 20, maxLength: maxPoints + maxNeeds, size: 'max' }))
  .map(([brief, texts]) => ({
    ...brief,
    keyConstraints: texts.slice(0, texts.length / 2),
    needs: texts.slice(texts.length / 2).map((text, index) => ({
      id: `n${index}`,
      text,
      priority: Priority.options[index % 3] ?? ('must' as const),
    })),
  }))
  .map((brief) => Brief.safeParse(brief))
  .filter((parsed) => parsed.success)
  .map((parsed) => Brief.parse(parsed.data))
