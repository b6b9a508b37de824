export { contentHash } from './content-hash.ts'
export { type DraftToPrice, priceDraft } from './price-draft.ts'
export { type OptionsToPrice, type PricedOptions, priceOptions } from './price-options.ts'
export { type DraftLimits, writeDraft } from './write-draft.ts'
