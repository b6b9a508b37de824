import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

const intakeOf = (text: string) => readDocument(`# Larder\n\n${text}\n`)
const read = (text: string) => intakeOf(text).brief
const needs = (text: string) => (read(text).needs ?? []).map((need) => need.text)

describe('what is not a need', () => {
  test.each([
    'Feature Branch: 004-shelf-count',
    'Input: a note by the owner of the shop',
    'Priority: P0',
    'Status: Draft',
    'See API.md for rules that should be followed.',
    'Figure 3: the shelf as it looks in spring',
    'Week 3: count all shelves',
    'KPI: 20 % less waste',
    'Stock counts .......... 12',
  ])('goes to the notes: %s', (line) => {
    const brief = read(`## Requirements\n\n- ${line}`)
    expect(brief.needs).toBeUndefined()
    expect(brief.notes).toContain(line)
  })

  test('rows about the document go to the notes', () => {
    const history = '| Version | Date | Changes |\n|---|---|---|\n| 1.0 | 2027-01-05 | Users must log in |'
    expect(read(`## Requirements\n\n${history}`).needs).toBeUndefined()
    expect(read('| Version | 1.0 |\n| Author | Mara |').needs).toBeUndefined()
  })

  test('rows of a table of risks are risks', () => {
    const { risks, needs } = read(
      '## Requirements\n\n| Risk | Impact |\n|---|---|\n| Suppliers change their codes | High |',
    )
    expect([risks.length, needs]).toEqual([1, undefined])
  })

  test('open decisions are notes and questions', () => {
    const { brief, questions } = intakeOf('## Open decisions\n\n- Which scanner do shops buy?')
    expect(brief.needs).toBeUndefined()
    expect(questions.map(({ question }) => question)).toContain('Which scanner do shops buy?')
  })
})

describe('headings', () => {
  test.each(['Challenges & Solutions', 'Défis'])('reads "%s" as risks', (heading) => {
    expect(read(`## ${heading}\n\n- Suppliers change their codes`).risks).toHaveLength(1)
  })

  test('reads objectives as the value, also below the context', () => {
    expect(read('## Context\n\n### Objectives of the shop\n\nLess waste in every shop.').valueProp).toContain(
      'Less waste in every shop.',
    )
  })

  test('does not let a table of contents take the sections after it', () => {
    const text = '# Table of contents\n\n- Features\n\n## Features\n\n- Count stock by shelf'
    expect(needs(text)).toEqual(['Count stock by shelf'])
  })

  test('places each row of a canvas at its own part', () => {
    const { targetUser, marketContext } = read(
      '| Block | Content |\n|---|---|\n| 1 | skipped |\n\n| No | Block | Content |\n|---|---|---|\n| 1 | Customer segments | Small cafés |\n| 2 | Existing alternatives | Paper lists |',
    )
    expect([targetUser, marketContext]).toEqual(['Small cafés', 'Paper lists'])
  })

  test('does not let a rationale take the list after it', () => {
    for (const rationale of ['Rationale:', 'Justification: shelves run empty.', '**Rationale**: shelves run empty.'])
      expect(needs(`## Requirements\n\n- Count stock by shelf\n\n${rationale}\n\n- Print orders by supplier`)).toEqual([
        expect.stringMatching(/^Count stock by shelf/),
        'Print orders by supplier',
      ])
  })
})

test('reads numbered steps below a requirement with an id as one need', () => {
  const steps = '1. Type the name\n   2. Press OK\n   3. See the list'
  const brief = read(`## Requirements\n\n- FR-7 Login:\n   ${steps}\n- FR-8 Logout`)
  expect(brief.needs?.map(({ id }) => id)).toEqual(['FR-7', 'FR-8'])
  expect(brief.needs?.[0]?.text).toContain('Press OK')
})

test('reads the list below the heading of a requirement with an id as one need', () => {
  const list = '1. Pick a table\n2. Add dishes\n3. Send it to the kitchen'
  expect(needs(`## Features\n\n### FR-1 Take an order\n\n${list}`)).toEqual([
    'FR-1 Take an order: Pick a table. Add dishes. Send it to the kitchen',
  ])
})

test('keeps each risk of a table with its own mitigation', () => {
  const table = '| Risk | Mitigation |\n|---|---|\n| No network | Work offline |\n| No printer | Show it on screen |'
  expect(read(`## Risks\n\n${table}`).risks).toHaveLength(2)
})

test('reads no needs from the phases of a timeline', () => {
  const { needs, targets } = read('## Timeline\n\n| Phase | Duration |\n|---|---|\n| Phase 1: Orders | 6-8 weeks |')
  expect([needs, targets]).toEqual([undefined, undefined])
})

test('counts the engineers below a heading for the team', () => {
  expect(read('## Team\n\n- 1 designer, 2 developers').targets).toEqual({ engineers: 2 })
})

describe('what is text', () => {
  test('is a label with an answer, although templates ask so too', () => {
    expect(needs('## Features\n\n- What it does: counts the shelves (all of them)')).toHaveLength(1)
  })

  test('is an argument of a command', () => {
    expect(needs('## Features\n\n- Run `count <date>` at night\n- Run export <date> at night')).toEqual([
      'Run count <date> at night',
      'Run export <date> at night',
    ])
  })

  test.each(['Der Entwurf steht in der 3. Normalform und wird so bleiben.', 'Larder Ltd. Owns all of its shelves.'])(
    'is one sentence: %s',
    (text) => {
      expect(intakeOf(`## Notes of the day\n\n${text}`).passages.map((passage) => passage.text)).toContain(text)
    },
  )
})
