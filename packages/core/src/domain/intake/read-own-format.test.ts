import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatBriefMarkdown } from '../brief-text/index.ts'
import { type Brief, emptySections } from '../schemas/brief.ts'
import { readDocument } from './read-document.ts'

const words = fc
  .array(fc.constantFrom('must', 'Risks', 'a', '*b*', '50k', '- c', 'by 1 May', 'Users:', 'é'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.join(' ').trim())
const points = fc.array(words, { maxLength: 3 })
const brief: fc.Arbitrary<Brief> = fc
  .record({
    problemStatement: words,
    targetUser: fc.oneof(words, fc.constant('')),
    keyConstraints: points,
    risks: points,
    confidence: fc.constantFrom({}, { problemStatement: 'strong' as const }),
    needs: fc.array(fc.record({ text: words, priority: fc.constantFrom('must' as const, 'could' as const) }), {
      minLength: 1,
      maxLength: 4,
    }),
    notes: words,
  })
  .map(({ needs, ...rest }) => ({
    ...emptySections,
    ...rest,
    needs: needs.map((need, index) => ({ id: `need-${index + 1}`, ...need })),
    targets: { weeks: 8 },
  }))

test('reads our own Markdown to exactly the same brief', () => {
  fc.assert(
    fc.property(brief, (written) => {
      expect(readDocument(formatBriefMarkdown(written)).brief).toEqual(written)
    }),
  )
})

test('says where each passage of our own Markdown went', () => {
  const { name, passages } = readDocument(
    '# Larder\n\n## Problem\n\nCounting by hand.\n\n## Needs\n\n- must: Scan {#scan}\n\n## Targets\n\n- launch by: 2027-05-01\n\n## Product kind\n\nmobile app\n\n## Capability answers\n\n- no, barcodes: Scan\n',
  )
  expect(name).toBe('Larder')
  expect(passages.map(({ lines, went }) => [lines[0], went])).toEqual([
    [1, { kind: 'name' }],
    [3, { kind: 'heading' }],
    [5, { kind: 'section', section: 'problemStatement' }],
    [7, { kind: 'heading' }],
    [9, { kind: 'need', needId: 'scan' }],
    [11, { kind: 'heading' }],
    [13, { kind: 'target', target: 'launchBy' }],
    [15, { kind: 'heading' }],
    [17, { kind: 'productKind' }],
    [19, { kind: 'heading' }],
    [21, { kind: 'capabilityAnswers' }],
  ])
})
