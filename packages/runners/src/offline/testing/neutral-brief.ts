import { Brief, BriefSection, type Confidence, type Priority } from '@plangate/core/schemas'

interface BriefWords {
  confidence?: Confidence
  needs?: readonly (readonly [Priority, string])[]
  valueProp?: string
  keyConstraints?: readonly string[]
  risks?: readonly string[]
  monetizationHypothesis?: string
  problemStatement?: string
  smallestViableExperiment?: string
  targets?: { weeks?: number; budget?: number; engineers?: number; launchBy?: string }
  outOfScope?: readonly string[]
  notes?: string
}

/** A brief that matches no capability of the catalogue, apart from the words given. */
export function neutralBrief({ confidence = 'strong', needs, ...words }: BriefWords = {}): Brief {
  return Brief.parse({
    problemStatement: 'Beekeepers forget which hive they looked at last.',
    targetUser: 'Beekeepers with up to forty hives.',
    valueProp: 'Every hive tells its story.',
    differentiation: 'Nobody else thinks of small beekeepers.',
    monetizationHypothesis: 'The association carries it.',
    marketContext: 'There are many beekeepers.',
    keyConstraints: [],
    assumptions: [],
    risks: [],
    smallestViableExperiment: 'Five beekeepers try it for a summer.',
    confidence: Object.fromEntries(BriefSection.options.map((section) => [section, confidence])),
    ...(needs && { needs: needs.map(([priority, text], index) => ({ id: `n${index}`, text, priority })) }),
    ...words,
  })
}
