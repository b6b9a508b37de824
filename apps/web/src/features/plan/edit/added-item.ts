import type { AddedItem } from '@plangate/core/plan-editing'
import type { Address, Brief } from '@plangate/core/schemas'

/** The most words of the brief that a work item quotes. */
const maxQuoted = 1_000

/** A work item that a person adds. What it serves can be changed: until then, what a plan always serves. */
export function addedItemFor(brief: Brief): AddedItem {
  const [whole] = addressChoices(brief)
  return {
    title: '',
    discipline: 'backend',
    hours: { low: 4, likely: 8, high: 16 },
    value: 0,
    addresses: whole ? [whole] : [],
  }
}

const proseSections = [
  'valueProp',
  'problemStatement',
  'targetUser',
  'differentiation',
  'monetizationHypothesis',
  'smallestViableExperiment',
] as const

/** The parts of a brief that a work item can serve: its sections of prose that are filled in, and its needs. */
export function addressChoices(brief: Brief): Address[] {
  return [
    ...proseSections.flatMap((part) => (brief[part] === '' ? [] : [{ part, words: brief[part].slice(0, maxQuoted) }])),
    ...brief.keyConstraints.map((words) => ({ part: 'keyConstraints' as const, words })),
    ...(brief.needs ?? []).map(({ text }) => ({ part: 'needs' as const, words: text })),
  ]
}
