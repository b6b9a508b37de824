/** The currency of every rate, cost and budget. */
export const currency = { symbol: '$', code: 'USD' }
