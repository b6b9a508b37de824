import {
  Brief,
  BriefSection,
  type CapabilityAnswer,
  type Confidence,
  type Need,
  type Priority,
  type ProductKind,
  type Targets,
} from '@plangate/core/schemas'
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

/** The parts of a brief that are edited as a list. */
export type ListPart = ListSection | 'outOfScope' | 'needs'

/** The values of the brief's form. An empty field is ''. */
export type BriefFormValues = Record<ProseSection, string> &
  Record<ListSection | 'outOfScope', ListItemValue[]> & {
    /** '' or absent: the founder has not rated the section. */
    confidence: Partial<Record<BriefSection, Confidence | ''>>
    needs: NeedValue[]
    targets: TargetValues
    notes: string
    /** '': the founder has not set it. */
    productKind: ProductKind | ''
    /** Not edited here: they are given where a plan asks. */
    capabilityAnswers: CapabilityAnswer[]
  }

export interface TargetValues {
  weeks: number | string
  /** As in "2027-05-01". */
  launchBy: string
  budget: number | string
  engineers: number | string
  currency: string
}

export function newListItem(text = ''): ListItemValue {
  return { key: crypto.randomUUID(), text }
}

export function newNeed(words = '', priority: Priority = 'must'): NeedValue {
  const { key, text } = newListItem(words)
  return { key, text, id: `need-${key.slice(0, 8)}`, priority }
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
    outOfScope: [],
    targets: { weeks: '', launchBy: '', budget: '', engineers: '', currency: '' },
    notes: '',
    productKind: '',
    capabilityAnswers: [],
  }
}

export function toFormValues({
  targets = {},
  needs = [],
  outOfScope = [],
  notes = '',
  productKind,
  capabilityAnswers = [],
  ...sections
}: Brief): BriefFormValues {
  const { weeks = '', launchBy = '', budget = '', engineers = '', currency = '' } = targets
  return {
    ...sections,
    keyConstraints: sections.keyConstraints.map(newListItem),
    assumptions: sections.assumptions.map(newListItem),
    risks: sections.risks.map(newListItem),
    needs: needs.map((need) => ({ ...need, key: crypto.randomUUID() })),
    outOfScope: outOfScope.map(newListItem),
    targets: { weeks, launchBy, budget, engineers, currency },
    notes,
    productKind: productKind ?? '',
    capabilityAnswers,
  }
}

/** A document that does not name the kind of product, or has no answers to a plan, leaves them as they are. */
export function keepChoices(before: BriefFormValues, filled: BriefFormValues): BriefFormValues {
  return {
    ...filled,
    productKind: filled.productKind || before.productKind,
    capabilityAnswers: filled.capabilityAnswers.length > 0 ? filled.capabilityAnswers : before.capabilityAnswers,
  }
}

/** Leaves out blank points, and the optional parts that say nothing. */
export function toBrief(values: BriefFormValues) {
  const { keyConstraints, assumptions, risks, needs, outOfScope, targets, notes, confidence, ...others } = values
  const { productKind, capabilityAnswers, ...prose } = others
  const keptNeeds = needs.filter(({ text }) => text.trim() !== '').map(toNeed)
  const keptOutOfScope = toTexts(outOfScope)
  const keptTargets = toTargets(targets)
  return {
    ...prose,
    keyConstraints: toTexts(keyConstraints),
    assumptions: toTexts(assumptions),
    risks: toTexts(risks),
    confidence: toConfidence(confidence),
    ...(keptNeeds.length > 0 && { needs: keptNeeds }),
    ...(keptOutOfScope.length > 0 && { outOfScope: keptOutOfScope }),
    ...(Object.keys(keptTargets).length > 0 && { targets: keptTargets }),
    ...(notes.trim() !== '' && { notes }),
    ...(productKind !== '' && { productKind }),
    ...(capabilityAnswers.length > 0 && { capabilityAnswers }),
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
    case 'outOfScope':
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

/** In the order of the sections, so that the same ratings are the same text. */
function toConfidence(confidence: BriefFormValues['confidence']): Brief['confidence'] {
  const rated = BriefSection.options.flatMap((name) => {
    const value = confidence[name]
    return value ? [[name, value] as const] : []
  })
  return Object.fromEntries(rated)
}

function toTargets({ weeks, launchBy, budget, engineers, currency }: TargetValues): Targets {
  return {
    ...(typeof weeks === 'number' && { weeks }),
    ...(launchBy !== '' && { launchBy }),
    ...(typeof budget === 'number' && { budget }),
    ...(typeof engineers === 'number' && { engineers }),
    ...(currency !== '' && { currency }),
  }
}
