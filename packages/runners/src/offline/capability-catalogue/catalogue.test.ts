import { WorkItem } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { subjectsIn } from '../reading/mentions.ts'
import { wordsOf } from '../reading/words.ts'
import { capabilityNamed, catalogue, coreOf } from './catalogue.ts'

const items = catalogue.flatMap((capability) => capability.items)

function phrasesOf(list: string | undefined): string[] {
  return (list ?? '').split(',').flatMap((phrase) => (phrase.trim() === '' ? [] : [phrase.trim()]))
}

describe('the catalogue', () => {
  test('has unique capability and item ids', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })

  test.each(catalogue.map((capability) => [capability.id, capability] as const))('%s is complete', (_, capability) => {
    expect(coreOf(capability)).toMatchObject({ depth: 'first' })
    expect(coreOf(capability).recognisedBy).toBeUndefined()
    expect(capability.name).toMatch(/^(?!an? |the )(?!.*\band\b)\S/)
    expect(capability.without).toMatch(/^[A-Z].*\.$/)
    expect(capability.source).toMatch(/our judgement\.$/i)
    for (const id of [...(capability.needs ?? []), ...(capability.onlyWith ? [capability.onlyWith] : [])])
      expect(capabilityNamed(id).id).toBe(id)
  })

  test.each(items.map((item) => [item.id, item] as const))('%s becomes a valid work item', (id, item) => {
    const [low, likely, high] = item.hours
    const address = { part: 'valueProp', words: 'It helps.' }
    const workItem = { id, title: item.title, discipline: item.discipline, hours: { low, likely, high }, value: 1 }
    expect(WorkItem.safeParse({ ...workItem, dependsOn: [], addresses: [address] }).error).toBeUndefined()
    expect(item.title.includes('{}')).toBe(item.choice !== undefined)
  })

  test.each(items.map(({ id, hours }) => [id, hours] as const))(
    '%s: P50 is the median of a lognormal with its P10 and P90',
    (_, hours) => {
      const [low, likely, high] = hours
      expect(Math.abs(Math.log(likely / Math.sqrt(low * high)))).toBeLessThan(0.06)
    },
  )

  test('has no circular requirements', () => {
    const visit = (id: string, path: readonly string[]): void => {
      expect(path).not.toContain(id)
      for (const next of capabilityNamed(id).needs ?? []) visit(next, [...path, id])
    }
    for (const { id } of catalogue) visit(id, [])
  })

  test('recognises every capability and every item by each of its own phrases', () => {
    const missed = catalogue.flatMap((capability) => {
      const own = [...phrasesOf(capability.recognisedBy), ...phrasesOf(capability.exactly), capability.name]
      return own.filter(
        (phrase) =>
          !subjectsIn(wordsOf(phrase.replaceAll('_', 'old'))).some(({ target }) => target.capability === capability),
      )
    })
    expect(missed).toEqual([])
    const missedItems = items.flatMap((item) =>
      phrasesOf(item.recognisedBy).filter(
        (phrase) => !subjectsIn(wordsOf(phrase)).some(({ target }) => target.itemId === item.id),
      ),
    )
    expect(missedItems).toEqual([])
  })

  test('throws for an unknown capability', () => {
    expect(() => capabilityNamed('teleportation')).toThrow(RangeError)
  })
})
