import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { type Need, type Priority, WorkItem } from '../schemas/index.ts'
import { planPhases } from './plan-phases.ts'

const need = (id: string, priority: Priority): Need => ({ id, text: `Need ${id} of the founder.`, priority })

function item(id: string, dependsOn: string[], ...serves: string[]): WorkItem {
  const addresses = serves.map((words) => ({ part: 'needs', words }))
  return WorkItem.parse({
    ...{ id, title: id, discipline: 'backend', hours: { low: 1, likely: 2, high: 3 }, value: 1, dependsOn },
    addresses: addresses.length > 0 ? addresses : [{ part: 'risks', words: 'Nobody comes.' }],
  })
}

const [could, must] = [need('N1', 'could'), need('N2', 'must')]

/** "story N2: 2[P] 3" */
const shown = (items: WorkItem[], needs: Need[]) =>
  planPhases(items, needs).map((phase) => {
    const name = phase.kind === 'story' ? `story ${phase.need.id}` : phase.kind
    const tasks = phase.tasks.map(({ item, isParallel, waitsFor }) => {
      return `${item.id}${isParallel ? '[P]' : ''}${waitsFor.length > 0 ? `<${waitsFor}` : ''}`
    })
    return `${name}: ${tasks.join(' ')}`
  })

test('puts what two stories rest on first, then stories by priority, then the rest', () => {
  const items = [
    item('later', ['base'], could.text),
    item('report', ['now']),
    item('now', ['base', 'own'], must.text),
    item('own', []),
    item('base', []),
  ]
  expect(shown(items, [could, must])).toEqual([
    'foundation: base[P]',
    'story N2: own[P] now<1,2',
    'story N1: later[P]<1',
    'rest: report[P]<3',
  ])
})

test('finds the need of an item that quotes a part of it, and no need in other parts of the brief', () => {
  expect(shown([item('a', [], 'N2 of the'), item('b', [])], [could, must])).toEqual(['story N2: a[P]', 'rest: b[P]'])
})

test('makes no story of a brief without needs', () => {
  expect(shown([item('b', ['a']), item('a', [])], [])).toEqual(['rest: a[P] b<1'])
})

test('every task comes after what it depends on, and stories do not depend on each other', () => {
  const needs = [could, must, need('N3', 'should')]
  const graphs = fc.array(fc.record({ before: fc.array(fc.nat(20), { maxLength: 3 }), serves: fc.subarray(needs) }), {
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(graphs, (nodes) => {
      const items = nodes.map(({ before, serves }, place) => {
        const earlier = [...new Set(before)].filter((other) => other < place).map((other) => `i${other}`)
        return item(`i${place}`, earlier, ...serves.map(({ text }) => text))
      })
      const phases = planPhases(items.toReversed(), needs)
      const tasks = phases.flatMap((phase) => phase.tasks)
      expect(tasks.map(({ number }) => number)).toEqual(items.map((_, index) => index + 1))
      expect(new Set(tasks.map((task) => task.item))).toEqual(new Set(items))
      const phaseOf = new Map(phases.flatMap((phase) => phase.tasks.map(({ number }) => [number, phase] as const)))
      for (const phase of phases) {
        for (const { number, waitsFor, isParallel } of phase.tasks) {
          expect(waitsFor.every((other) => other < number)).toBe(true)
          expect(isParallel).toBe(waitsFor.every((other) => phaseOf.get(other) !== phase))
          if (phase.kind !== 'story') continue
          const others = waitsFor.map((other) => phaseOf.get(other)).filter((other) => other !== phase)
          expect(others.every((other) => other?.kind === 'foundation')).toBe(true)
        }
      }
    }),
    { numRuns: { sampled: 100, exhaustive: 3_000 }[inject('extent')] },
  )
})
