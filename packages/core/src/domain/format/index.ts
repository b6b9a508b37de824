export { currencySymbol, currencyWord } from './currency.ts'
export {
  formatExactMoney,
  formatMoney,
  formatMoneyRange,
  formatMoneyRangeInOneUnit,
  formatSmallMoneyRange,
  formatSpending,
  roundMoneyRangeInOneUnit,
} from './money.ts'
export { formatRateBand, formatRateBandWithCode } from './rate.ts'
export { writeCsv } from './write-csv.ts'
