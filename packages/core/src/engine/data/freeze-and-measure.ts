/** Bytes of an object or array without its values, of a slot for a value, and of a number or string without its letters. */
const bytesOf = { object: 56, slot: 16, value: 24 }

/** Letters that a string cannot keep in one byte each. */
const wideLetter = /[\u0100-\uffff]/

/**
 * Freezes JSON with everything in it.
 *
 * @returns an upper estimate of the bytes that it takes in memory, together with its text
 */
export function freezeAndMeasure(value: object, json: string): number {
  const width = wideLetter.test(json) ? 2 : 1
  return freeze(value, width) + bytesOf.value + json.length * width
}

function freeze(value: unknown, width: number): number {
  if (typeof value === 'string') return bytesOf.value + value.length * width
  if (typeof value !== 'object' || value === null) return bytesOf.value
  Object.freeze(value)
  return Object.values(value).reduce(
    (bytes: number, part) => bytes + bytesOf.slot + freeze(part, width),
    bytesOf.object,
  )
}
