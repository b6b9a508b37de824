export { currencySymbol, currencyWord } from './currency.ts'
export {
  formatExactMoney,
  formatMoney,
  formatMoneyRange,
  formatSmallMoneyRange,
  formatSpending,
  joinRange,
  roundMoney,
} from './money.ts'
export { formatRateBand } from './rate.ts'
export { writeCsv } from './write-csv.ts'
