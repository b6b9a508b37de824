import { Brief, type BriefSection, type Confidence, type Need, type Priority } from '@plangate/core/schemas'
import { findFieldErrors } from '../../shared/form/find-field-errors.ts'
import type { ListSection, ProseSection } from './brief-sections.ts'

/** A point in the form: the key keeps its place on screen while others come and go. */
export interface ListItemValue {
  key: string
  text: string
}

export interface NeedValue extends ListItemValue {
  id: string
  priority: Priority
}

/** The brief as the form holds it. An empty number field is ''. */
export type BriefFormValues = Record<ProseSection, string> &
  Record<ListSection, ListItemValue[]> & {
    confidence: Record<BriefSection, Confidence>
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
    confidence: sameConfidence('needs_depth'),
    needs: [],
    targets: { weeks: '', budget: '' },
  }
}

export function toFormValues(brief: Brief): BriefFormValues {
  const { targets, needs, ...sections } = brief
  return {
    ...sections,
    keyConstraints: brief.keyConstraints.map(newListItem),
    assumptions: brief.assumptions.map(newListItem),
    risks: brief.risks.map(newListItem),
    needs: (needs ?? []).map((need) => ({ ...need, key: crypto.randomUUID() })),
    targets: { weeks: targets?.weeks ?? '', budget: targets?.budget ?? '' },
  }
}

/** Blank points are left out; what the founder left empty is not sent. */
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

/** What the brief's schema has against the form, by the path of the field in the form. */
export function findBriefErrors(values: BriefFormValues): Record<string, string> {
  const errors = findFieldErrors(Brief, toBrief(values))
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => [toFormPath(values, path), message] as const),
  )
}

/** "risks.1" of the brief is "risks.2.text" of the form when the form's second point is blank. */
function toFormPath(values: BriefFormValues, path: string): string {
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

/** The place of the `index`-th point that is not blank. */
function findFormIndex(points: readonly ListItemValue[], index: number): number {
  const filled = points.flatMap(({ text }, place) => (text.trim() === '' ? [] : [place]))
  return filled[index] ?? index
}

function toTexts(points: readonly ListItemValue[]): string[] {
  return points.map(({ text }) => text).filter((text) => text.trim() !== '')
}

function toNeed({ id, text, priority }: NeedValue): Need {
  return { id, text, priority }
}

function sameConfidence(confidence: Confidence): Record<BriefSection, Confidence> {
  return {
    problemStatement: confidence,
    targetUser: confidence,
    valueProp: confidence,
    differentiation: confidence,
    monetizationHypothesis: confidence,
    marketContext: confidence,
    keyConstraints: confidence,
    assumptions: confidence,
    risks: confidence,
    smallestViableExperiment: confidence,
  }
}
