/** Sends traces until it is closed. */
export interface Tracing extends AsyncDisposable {}

/** Names where spans come from. */
export const tracerName = 'plangate'
