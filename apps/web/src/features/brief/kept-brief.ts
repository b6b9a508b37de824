import {
  BriefSection,
  type BriefVersion,
  CapabilityAnswer,
  Confidence,
  Currency,
  Priority,
  ProductKind,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { type BriefFormValues, emptyFormValues, toBrief, toFormValues } from './brief-form-values.ts'

const ListItem = z.object({ key: z.string(), text: z.string() })
const NumberField = z.union([z.number(), z.string()])

const FormValues: z.ZodType<BriefFormValues> = z.object({
  problemStatement: z.string(),
  targetUser: z.string(),
  valueProp: z.string(),
  differentiation: z.string(),
  monetizationHypothesis: z.string(),
  marketContext: z.string(),
  keyConstraints: z.array(ListItem),
  assumptions: z.array(ListItem),
  risks: z.array(ListItem),
  smallestViableExperiment: z.string(),
  confidence: z.partialRecord(BriefSection, z.union([Confidence, z.literal('')])),
  needs: z.array(z.object({ ...ListItem.shape, id: z.string(), priority: Priority })),
  // Drafts that an older version kept do not have these.
  outOfScope: z.array(ListItem).default([]),
  targets: z.object({
    weeks: NumberField,
    launchBy: z.string().default(''),
    budget: NumberField,
    engineers: NumberField.default(''),
    currency: z.string().default(''),
  }),
  notes: z.string().default(''),
  productKind: z.union([ProductKind, z.literal('')]).default(''),
  capabilityAnswers: z.array(CapabilityAnswer).default([]),
})

/** What a project may count in that has no plan: the currency of a document that filled the form, or another choice. */
export const DocumentCurrency = z.object({
  named: Currency,
  /** Null: the one that is named. */
  chosen: Currency.nullable(),
})
export type DocumentCurrency = z.infer<typeof DocumentCurrency>

/** A brief that was typed and not saved. */
export const KeptBrief = z.object({
  /** The version that it was begun on, so that saving it replaces no other; 0 when there was none. */
  baseVersion: z.int().min(0),
  values: FormValues,
  currency: DocumentCurrency.optional(),
})
export type KeptBrief = z.infer<typeof KeptBrief>

/** The form as it was typed, or as the current version has it. */
export function beginBrief(current: BriefVersion | null, kept: KeptBrief | null): KeptBrief {
  if (kept) return kept
  return { baseVersion: current?.version ?? 0, values: current ? toFormValues(current.brief) : emptyFormValues() }
}

/** Whether the current version says what was kept: it was saved after all, here or elsewhere. */
export function isSavedAs(current: BriefVersion | null, { values }: KeptBrief): boolean {
  return current !== null && textOf(values) === textOf(toFormValues(current.brief))
}

/** Without the keys of React. */
function textOf(values: BriefFormValues): string {
  return JSON.stringify(toBrief(values))
}
