import type { Clause } from '../../networks/clause.ts'
import { type Network, networkFrom } from '../../networks/network.ts'
import type { FoundAmount } from '../amounts/find-amounts.ts'
import bounds from '../models/bounds.json' with { type: 'json' }
import deeds from '../models/deeds.json' with { type: 'json' }
import type { Marked, TextSpan } from './marked-sentence.ts'
import { boundFeatures, mentionFeatures } from './mention-features.ts'

/** What the likeliest label of a network is, and how sure it is of that. */
export interface RankedLabel {
  readonly label: string
  readonly probability: number
}

let loaded: { readonly deeds: Network; readonly bounds: Network } | undefined

/** Read on first use; `packages/runners/src/training` writes the files. */
function models(): NonNullable<typeof loaded> {
  loaded ??= { deeds: networkFrom(deeds), bounds: networkFrom(bounds) }
  return loaded
}

/** What a sentence does to a subject that it names: "excludes", "requires" or "none", the likeliest first. */
export function deedsTo(subject: TextSpan, clause: Clause, marks: readonly Marked[]): readonly RankedLabel[] {
  return ranked(deeds.labels, models().deeds(mentionFeatures(clause, subject, marks)))
}

/** How it binds an amount: "at_most", "at_least", "exactly", "below" or "none", the likeliest first. */
export function boundsOn(amount: FoundAmount, clause: Clause, marks: readonly Marked[]): readonly RankedLabel[] {
  return ranked(bounds.labels, models().bounds(boundFeatures(clause, amount, marks)))
}

function ranked(labels: readonly string[], odds: readonly number[]): RankedLabel[] {
  return labels
    .map((label, index) => ({ label, probability: odds[index] ?? 0 }))
    .toSorted((a, b) => b.probability - a.probability)
}
