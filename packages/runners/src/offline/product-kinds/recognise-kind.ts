import type { Brief, PlannedKind, ProductKind } from '@plangate/core/schemas'
import type { BriefPassage } from '../reading/passages.ts'
import { PhraseIndex } from '../reading/phrases.ts'
import type { KindPlan, Storage } from './kind.ts'
import { kinds } from './kinds.ts'

/** The kind of a product, and what the brief says about it. */
export interface RecognisedKind {
  readonly plan: KindPlan
  readonly storage: Storage
  /** As the plan set keeps it. */
  readonly stated: PlannedKind
  /** Passages with words of the kind. */
  readonly passages: readonly BriefPassage[]
}

const index = new PhraseIndex<ProductKind>()
for (const { id, recognisedBy } of Object.values(kinds)) index.add(recognisedBy, id, 'lemma')

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

/** A brief that shows no other kind is planned as a web application. */
const assumed: ProductKind = 'web_application'

/** Returns the kind that the founder set, otherwise the one that most of the brief speaks of. */
export function recogniseKind({ productKind }: Brief, passages: readonly BriefPassage[]): RecognisedKind {
  const evidence = Map.groupBy(
    passages.flatMap((passage) => [...kindsIn(passage)].map((kind) => ({ kind, passage }))),
    ({ kind }) => kind,
  )
  const [strongest] = [...evidence]
    .map(([kind, found]) => ({ kind, weight: found.reduce((sum, { passage }) => sum + weightOf(passage), 0) }))
    .toSorted((a, b) => b.weight - a.weight)
  const recognised = strongest && strongest.weight >= minWeight ? strongest.kind : null
  const kind = productKind ?? recognised ?? assumed
  const found = (evidence.get(kind) ?? []).map(({ passage }) => passage)
  const [because] = productKind === undefined && recognised !== null ? found : []
  const stated = { kind, ...(because && { because: because.text }) }
  return { plan: kinds[kind], storage: storageIn(passages), stated, passages: found }
}

function weightOf({ part }: BriefPassage): number {
  return weights[part] ?? 0
}

function kindsIn({ words, ruledOut }: BriefPassage): Set<ProductKind> {
  return new Set(index.find(words).flatMap(({ target, at }) => (ruledOut[at] ? [] : [target])))
}

const onDevice =
  /\b(?:no|without an?|without) (?:backend|back end|back-end|server|cloud)\b|\b(?:on-device|on the device|local) only\b|\bonly on the (?:device|phone)\b|\beverything (?:stays|runs) (?:on the (?:device|phone)|locally)\b/iu

const managed =
  /\b(?:firebase|supabase|managed backend|appwrite|pocketbase)\b|\bno (?:custom|own) (?:backend|back end|back-end|server)\b|\bno (?:backend|server) of (?:our|my) own\b/iu

/** Where needs and constraints let the product keep its data. */
function storageIn(passages: readonly BriefPassage[]): Storage {
  const binding = passages.filter(({ part }) => part === 'needs' || part === 'keyConstraints')
  if (binding.some(({ text }) => managed.test(text))) return 'managed'
  return binding.some(({ text }) => onDevice.test(text)) ? 'device' : 'server'
}
