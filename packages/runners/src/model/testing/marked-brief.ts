import { Brief, BriefSection } from '@plangate/core/schemas'

/** A brief in which `mark` stands in every section, so that it can be looked for where it must not be. */
export function markedBrief(mark: string): Brief {
  return Brief.parse({
    problemStatement: `Choirs lose sheet music between rehearsals. ${mark}`,
    targetUser: `Conductors of amateur choirs. ${mark}`,
    valueProp: `Everybody sings from the same edition. ${mark}`,
    differentiation: `Works in a church without reception. ${mark}`,
    monetizationHypothesis: `Sixty dollars per choir and year. ${mark}`,
    marketContext: `Choirs use shared folders today. ${mark}`,
    keyConstraints: [`No accounts for singers. ${mark}`],
    assumptions: [`One conductor in five pays. ${mark}`],
    risks: [`Publishers forbid copies. ${mark}`],
    smallestViableExperiment: `Three choirs for one concert. ${mark}`,
    confidence: Object.fromEntries(BriefSection.options.map((section) => [section, 'moderate'])),
    needs: [{ id: 'n1', text: `Find a piece by its first line. ${mark}`, priority: 'must' }],
  })
}
