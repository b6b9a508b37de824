import { Brief, type Need, type Priority } from '@plangate/core/schemas'
import { findFieldErrors } from '../../shared/form/find-field-errors.ts'
import type { ListSection, ProseSection } from './brief-sections.ts'

/** A list item in the form. React needs the key to keep its state while others are added and removed. */
export interface ListItemValue {
  key: string
  text: string
}

export interface NeedValue extends ListItemValue {
  id: string
  priority: Priority
}

/** The values of the brief's form. An empty number field is ''. */
export type BriefFormValues = Record<ProseSection, string> &
  Record<ListSection, ListItemValue[]> & {
    /** Sections that the founder has not rated are absent. */
    confidence: Brief['confidence']
    needs: NeedValue[]
    targets: { weeks: number | string; budget: number | string }
  }

export function newListItem(text = ''): ListItemValue {
  return { key: crypto.randomUUID(), text }
}

export function newNeed(): NeedValue {
  const { key, text } = newListItem()
  return { key, text, id: `need-${key.slice(0, 8)}`, priority: 'must' }
}

export function emptyFormValues(): BriefFormValues {
  return {
    problemStatement: '',
    targetUser: '',
    valueProp: '',
    differentiation: '',
    monetizationHypothesis: '',
    marketContext: '',
    keyConstraints: [newListItem()],
    assumptions: [newListItem()],
    risks: [newListItem()],
    smallestViableExperiment: '',
    confidence: {},
    needs: [],
    targets: { weeks: '', budget: '' },
  }
}

export function toFormValues(brief: Brief): BriefFormValues {
  const { targets, needs, outOfScope, notes, ...sections } = brief
  return {
    ...sections,
    keyConstraints: brief.keyConstraints.map(newListItem),
    assumptions: brief.assumptions.map(newListItem),
    risks: brief.risks.map(newListItem),
    needs: (needs ?? []).map((need) => ({ ...need, key: crypto.randomUUID() })),
    targets: { weeks: targets?.weeks ?? '', budget: targets?.budget ?? '' },
  }
}

/** Leaves out blank points, and needs and targets if there are none. */
export function toBrief(values: BriefFormValues) {
  const { keyConstraints, assumptions, risks, needs, targets, ...prose } = values
  const keptNeeds = needs.filter(({ text }) => text.trim() !== '').map(toNeed)
  const keptTargets = {
    ...(typeof targets.weeks === 'number' && { weeks: targets.weeks }),
    ...(typeof targets.budget === 'number' && { budget: targets.budget }),
  }
  return {
    ...prose,
    keyConstraints: toTexts(keyConstraints),
    assumptions: toTexts(assumptions),
    risks: toTexts(risks),
    ...(keptNeeds.length > 0 && { needs: keptNeeds }),
    ...(Object.keys(keptTargets).length > 0 && { targets: keptTargets }),
  }
}

/** Returns the schema's error messages by the path of the form field. */
export function findBriefErrors(values: BriefFormValues): Record<string, string> {
  const errors = findFieldErrors(Brief, toBrief(values))
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => [toFormPath(values, path), message] as const),
  )
}

/** Maps a path of the brief to one of the form: "risks.1" is "risks.2.text" when the form's second risk is blank. */
export function toFormPath(values: BriefFormValues, path: string): string {
  const [section, index] = path.split('.')
  if (index === undefined) return path
  switch (section) {
    case 'keyConstraints':
    case 'assumptions':
    case 'risks':
    case 'needs':
      return `${section}.${findFormIndex(values[section], Number(index))}.text`
    default:
      return path
  }
}

/** Returns the form index of the `index`-th item that is not blank. */
function findFormIndex(items: readonly ListItemValue[], index: number): number {
  const filled = items.flatMap(({ text }, formIndex) => (text.trim() === '' ? [] : [formIndex]))
  return filled[index] ?? index
}

function toTexts(items: readonly ListItemValue[]): string[] {
  return items.map(({ text }) => text).filter((text) => text.trim() !== '')
}

function toNeed({ id, text, priority }: NeedValue): Need {
  return { id, text, priority }
}
