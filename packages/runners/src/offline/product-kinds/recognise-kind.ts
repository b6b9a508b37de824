import type { Brief, PlannedKind, ProductKind } from '@plangate/core/schemas'
import type { BriefPassage } from '../reading/passages.ts'
import type { KindPlan, Storage } from './kind.ts'
import { kindsNamedIn } from './kind-features.ts'
import { kindProbabilities } from './kind-model.ts'
import { kinds } from './kinds.ts'

/** The kind of a product, and what the brief says about it. */
export interface RecognisedKind {
  readonly plan: KindPlan
  readonly storage: Storage
  /** As the plan set keeps it. */
  readonly stated: PlannedKind
  /** Whether the founder set it, the brief names it, or its words leave no doubt. */
  readonly isSure: boolean
  /** Passages with words of the kind. */
  readonly passages: readonly BriefPassage[]
}

/** What the product is stands in these; elsewhere briefs speak of competitors and of today. */
const weights: Partial<Record<BriefPassage['part'], number>> = {
  valueProp: 2,
  keyConstraints: 2,
  needs: 1,
  smallestViableExperiment: 1,
  differentiation: 1,
}

/** Less may be a comparison or a figure of speech. */
const minWeight = 2

/** Below this, the likeliest kind is a guess. Chosen on briefs that were held back from training. */
const minProbability = 0.4
/** Needed against the name of another kind, which may name something else. Our judgement. */
const minAgainstName = 0.6
/** Needed for work that only products of the kind have. Our judgement. */
const minForWork = 0.8

/** A brief that shows no other kind is planned as a web application. */
const assumed: ProductKind = 'web_application'

/** Returns the kind that the founder set, otherwise the one that the brief shows or names. */
export function recogniseKind({ productKind }: Brief, passages: readonly BriefPassage[]): RecognisedKind {
  const recognised = productKind === undefined ? evidentKind(passages) : null
  const kind = productKind ?? recognised?.kind ?? assumed
  const because = recognised?.passage.text
  const stated = { kind, ...(because !== undefined && { because }) }
  const isSure = productKind !== undefined || recognised?.isSure === true
  const found = passages.filter((passage) => passage === recognised?.passage || kindsNamedIn(passage).has(kind))
  return { plan: kinds[kind], storage: storageIn(passages), stated, isSure, passages: found }
}

/** The kind that the brief shows or names. Where the two differ, the name counts unless the model is quite sure. */
function evidentKind(passages: readonly BriefPassage[]): KindOfPassage | null {
  const named = namedKind(passages)
  const likely = likelyKind(passages)
  if (!named || !likely || named.kind === likely.kind) return named ?? likely
  return likely.probability >= minAgainstName ? likely : named
}

interface KindOfPassage {
  readonly kind: ProductKind
  readonly isSure: boolean
  /** The first one to name it, or the one that shows it most clearly. */
  readonly passage: BriefPassage
}

/** The kind that most of the brief names. */
function namedKind(passages: readonly BriefPassage[]): KindOfPassage | null {
  const named = passages.flatMap((passage) =>
    [...kindsNamedIn(passage)].map((kind) => ({ kind, passage, isSure: true })),
  )
  const weigh = (found: readonly KindOfPassage[]) => found.reduce((sum, { passage }) => sum + weightOf(passage), 0)
  const groups = [...Map.groupBy(named, ({ kind }) => kind).values()].map((found) => ({ found, weight: weigh(found) }))
  const [strongest] = groups.toSorted((a, b) => b.weight - a.weight)
  return strongest && strongest.weight >= minWeight ? (strongest.found[0] ?? null) : null
}

/** The kind that all words of the brief show together. */
function likelyKind(passages: readonly BriefPassage[]): (KindOfPassage & { readonly probability: number }) | null {
  const [likeliest] = [...kindProbabilities(passages)].toSorted(([, a], [, b]) => b - a)
  if (!likeliest || likeliest[1] < minProbability) return null
  const [kind, probability] = likeliest
  const alone = passages.map((passage) => ({ passage, shows: kindProbabilities([passage]).get(kind) ?? 0 }))
  const [clearest] = alone.toSorted((a, b) => b.shows - a.shows)
  const isSure = probability >= minForWork
  return clearest ? { kind, passage: clearest.passage, probability, isSure } : null
}

function weightOf({ part }: BriefPassage): number {
  return weights[part] ?? 0
}

const onDevice =
  /\b(?:no|without an?|without) (?:backend|back end|back-end|server|cloud)\b|\b(?:on-device|on the device|local) only\b|\bonly on the (?:device|phone)\b|\beverything (?:stays|runs) (?:on the (?:device|phone)|locally)\b/iu

/** Ready-made back ends, unless they are ruled out. */
const service = /\b(?:firebase|supabase|managed backend|appwrite|pocketbase)\b(?! (?:is|are) not)/giu

const managed =
  /\bno (?:custom|own) (?:backend|back end|back-end|server)\b|\bno (?:backend|server) of (?:our|my) own\b/iu

/** Where needs and constraints let the product keep its data. */
function storageIn(passages: readonly BriefPassage[]): Storage {
  const binding = passages.filter(({ part }) => part === 'needs' || part === 'keyConstraints')
  if (binding.some((passage) => managed.test(passage.text) || usesService(passage))) return 'managed'
  return binding.some(({ text }) => onDevice.test(text)) ? 'device' : 'server'
}

function usesService({ text, words, ruledOut }: BriefPassage): boolean {
  const ruledOutAt = new Set(words.flatMap(({ start }, index) => (ruledOut[index] ? [start] : [])))
  return [...text.matchAll(service)].some(({ index }) => !ruledOutAt.has(index))
}
