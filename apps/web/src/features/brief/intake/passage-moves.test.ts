import {
  Brief,
  CapabilityAnswer,
  emptySections,
  type Intake,
  type Passage,
  type PassagePlace,
} from '@plangate/core/schemas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Destination, labelOfDestination } from './destination.ts'
import { hasRoomFor } from './move-passage.ts'
import { applyMoves, withMove } from './passage-moves.ts'

function passage(text: string, went: PassagePlace, line = 1): Passage {
  return { text, lines: [line, line], went, why: 'It stands below "Notes".' }
}

const intake: Intake = {
  language: 'eng',
  name: null,
  description: null,
  brief: {
    ...emptySections,
    problemStatement: 'One.\n\nTwo.\n\nThree.',
    risks: ['Wood swells', 'Olaf is away'],
    confidence: {},
    needs: [
      { id: 'a', text: 'Scan a label', priority: 'must' },
      { id: 'b', text: 'Given a label when scanned', priority: 'could' },
    ],
    outOfScope: ['Invoices'],
    targets: { weeks: 8 },
    notes: 'Somewhere else',
  },
  passages: [
    passage('One.', { kind: 'section', section: 'problemStatement' }, 1),
    passage('Two.', { kind: 'section', section: 'problemStatement' }, 2),
    passage('Three.', { kind: 'section', section: 'problemStatement' }, 3),
    passage('Wood swells', { kind: 'section', section: 'risks' }, 4),
    passage('Olaf is away', { kind: 'section', section: 'risks' }, 5),
    passage('Scan a label', { kind: 'need', needId: 'a' }, 6),
    passage('Given a label', { kind: 'need', needId: 'b' }, 7),
    passage('when scanned', { kind: 'need', needId: 'b' }, 8),
    passage('Invoices', { kind: 'outOfScope' }, 9),
    passage('Eight weeks', { kind: 'target', target: 'weeks' }, 10),
    passage('Somewhere else', { kind: 'notes' }, 11),
    passage('<!-- hidden -->', { kind: 'leftOut' }, 12),
    passage('LATER', { kind: 'heading' }, 13),
  ],
  questions: [],
}

function move(text: string, destination: Destination): Intake {
  const index = intake.passages.findIndex((it) => it.text === text)
  return applyMoves(intake, withMove([], intake.passages, index, destination))
}

describe('a passage that is moved', () => {
  test('leaves a section and joins another', () => {
    const { brief, passages } = move('Two.', 'valueProp')
    expect(brief).toMatchObject({ problemStatement: 'One.\n\nThree.', valueProp: 'Two.' })
    expect(passages[1]).toMatchObject({
      lines: [2, 2],
      went: { kind: 'section', section: 'valueProp' },
      why: 'You moved it here.',
    })
  })

  test('becomes a need with the chosen priority, and the notes go when they are empty', () => {
    const { brief, passages } = move('Somewhere else', 'should')
    expect(brief.needs?.at(-1)).toMatchObject({ text: 'Somewhere else', priority: 'should' })
    expect(passages[10]?.went).toEqual({ kind: 'need', needId: brief.needs?.at(-1)?.id })
    expect(brief).not.toHaveProperty('notes')
  })

  test('takes its need with it, or only its words when others made the need, too', () => {
    expect(move('Scan a label', 'outOfScope').brief).toMatchObject({
      needs: [{ id: 'b' }],
      outOfScope: ['Invoices', 'Scan a label'],
    })
    expect(move('Given a label', 'notes').brief.needs?.[1]).toMatchObject({ id: 'b', text: 'when scanned' })
  })

  test('takes its target with it', () => {
    const { brief } = move('Eight weeks', 'notes')
    expect(brief).not.toHaveProperty('targets')
    expect(brief.notes).toBe('Somewhere else\n\nEight weeks')
  })

  test('takes the kind of product with it, or the answer that it gives', () => {
    const answers = ['Scan a label', 'Invoices'].map((about) =>
      CapabilityAnswer.parse({ capability: 'barcodes', about, answer: 'no' }),
    )
    const chosen: Intake = {
      ...intake,
      brief: { ...intake.brief, productKind: 'game', capabilityAnswers: answers },
      passages: [
        passage('game', { kind: 'productKind' }),
        passage('no, barcodes: Scan a label', { kind: 'capabilityAnswers' }),
      ],
    }
    const without = (index: number) => applyMoves(chosen, withMove([], chosen.passages, index, 'leftOut')).brief
    expect(without(0)).toEqual({ ...intake.brief, capabilityAnswers: answers })
    expect(without(1).capabilityAnswers).toEqual(answers.slice(1))
  })

  test('can be left out, and taken in again', () => {
    expect(move('Wood swells', 'leftOut').brief.risks).toEqual(['Olaf is away'])
    expect(move('<!-- hidden -->', 'risks').brief.risks.at(-1)).toBe('<!-- hidden -->')
    expect(move('LATER', 'notes').brief.notes).toBe('Somewhere else\n\nLATER')
  })

  test('stays moved when the document is read again with other lines, and is moved once more', () => {
    const moves = withMove([], intake.passages, 3, 'keyConstraints')
    const read = { ...intake, passages: intake.passages.map((it) => ({ ...it, lines: [99, 99] as [number, number] })) }
    expect(applyMoves(read, moves).brief).toMatchObject({ risks: ['Olaf is away'], keyConstraints: ['Wood swells'] })
    const again = withMove(moves, intake.passages, 3, 'notes')
    expect(again).toHaveLength(1)
    expect(applyMoves(read, again).brief).toMatchObject({ keyConstraints: [], notes: 'Somewhere else\n\nWood swells' })
    expect(applyMoves({ ...intake, passages: [] }, again)).toEqual({ ...intake, passages: [] })
  })

  test('is distinguished from another with the same words', () => {
    const twice = { ...intake, passages: [...intake.passages, passage('Wood swells', { kind: 'leftOut' }, 20)] }
    const { passages } = applyMoves(twice, withMove([], twice.passages, 13, 'assumptions'))
    expect(passages[3]?.went).toEqual({ kind: 'section', section: 'risks' })
    expect(passages[13]?.went).toEqual({ kind: 'section', section: 'assumptions' })
  })

  test('stays where it is when the other place has no room for it', () => {
    const long = passage('x'.repeat(1_001), { kind: 'notes' })
    expect(hasRoomFor(long, 'must')).toBe(false)
    expect(hasRoomFor(long, 'marketContext')).toBe(true)
    const read = { ...intake, passages: [long] }
    expect(applyMoves(read, withMove([], read.passages, 0, 'must'))).toEqual(read)
  })
})

test('any moves leave a valid brief that still has every word but those left out', () => {
  const anyMoves = fc.array(fc.tuple(fc.nat(intake.passages.length - 1), fc.constantFrom(...Destination.options)))
  fc.assert(
    fc.property(anyMoves, (chosen) => {
      const moves = chosen.reduce<ReturnType<typeof withMove>>(
        (made, [index, destination]) => withMove(made, intake.passages, index, destination),
        [],
      )
      const { brief, passages } = applyMoves(intake, moves)
      expect(Brief.safeParse(brief).success).toBe(true)
      const written = JSON.stringify(brief)
      for (const { text, went } of passages)
        if (!['leftOut', 'heading', 'target'].includes(went.kind)) expect(written).toContain(text)
    }),
  )
})

test('every destination has a label of its own', () => {
  expect(new Set(Destination.options.map(labelOfDestination)).size).toBe(Destination.options.length)
})
