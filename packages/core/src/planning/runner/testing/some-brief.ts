import { Brief, BriefSection, type Confidence } from '../../../domain/schemas/index.ts'

/** A brief with the same confidence in every section. */
export function someBrief(confidence: Confidence = 'strong'): Brief {
  return Brief.parse({
    problemStatement: 'Neighbours throw away tools that others in the same street buy new.',
    targetUser: 'Households in flats without a cellar.',
    valueProp: 'Borrow a drill within the hour from somebody two doors away.',
    differentiation: 'Deposits are held and returned without anybody meeting twice.',
    monetizationHypothesis: 'Two dollars per loan, paid by the borrower.',
    marketContext: 'Three lending sites closed because nobody lived close enough.',
    keyConstraints: ['Works on a five-year-old phone.'],
    assumptions: ['One household in ten lends something.'],
    risks: ['Broken tools end in quarrels.'],
    smallestViableExperiment: 'One street, one shelf and a shared calendar for a month.',
    confidence: Object.fromEntries(BriefSection.options.map((section) => [section, confidence])),
  })
}
