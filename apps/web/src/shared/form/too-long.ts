/** What a field says about a text that is longer than it takes, in UTF-16 code units. */
export function tooLong(maximum: number | bigint): string {
  return `At most ${maximum.toLocaleString('en-US')} characters.`
}
