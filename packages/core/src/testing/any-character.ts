import fc from 'fast-check'

const surrogates = { from: 0xd800, count: 0x800 }
const last = 0x10ffff

/**
 * Any character of Unicode, as a unit of `fc.string`. Fast-check's own `binary` builds a table of all of Unicode on
 * first use, which takes seconds in every run.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(last - surrogates.count)
  .map((place) => String.fromCodePoint(place < surrogates.from ? place : place + surrogates.count), placeOf)

function placeOf(character: unknown): number {
  const code = typeof character === 'string' ? (character.codePointAt(0) ?? -1) : -1
  if (code < 0 || String.fromCodePoint(code) !== character || !character.isWellFormed()) throw new Error('no character')
  return code < surrogates.from ? code : code - surrogates.count
}
