import { Brief, BriefSection } from '@plangate/core/schemas'

/** A brief with `marker` in every section, so that tests can search for it where it must not appear. */
export function markedBrief(marker: string): Brief {
  return Brief.parse({
    problemStatement: `Choirs lose sheet music between rehearsals. ${marker}`,
    targetUser: `Conductors of amateur choirs. ${marker}`,
    valueProp: `Everybody sings from the same edition. ${marker}`,
    differentiation: `Works in a church without reception. ${marker}`,
    monetizationHypothesis: `Sixty dollars per choir and year. ${marker}`,
    marketContext: `Choirs use shared folders today. ${marker}`,
    keyConstraints: [`No accounts for singers. ${marker}`],
    assumptions: [`One conductor in five pays. ${marker}`],
    risks: [`Publishers forbid copies. ${marker}`],
    smallestViableExperiment: `Three choirs for one concert. ${marker}`,
    confidence: Object.fromEntries(BriefSection.options.map((section) => [section, 'moderate'])),
    needs: [{ id: 'n1', text: `Find a piece by its first line. ${marker}`, priority: 'must' }],
  })
}
