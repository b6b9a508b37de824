/** Reads one search parameter; undefined when it is missing or invalid. */
export type ReadParameter<T> = (value: unknown) => T | undefined

/**
 * Makes a reader of search parameters. Invalid ones are undefined: what a route leaves out, the router would take over from
 * the address as it is. Without zod, because the router reads addresses before any page has loaded.
 */
export function readSearch<T extends object>(readers: { readonly [Name in keyof T]: ReadParameter<T[Name]> }) {
  return (search: Readonly<Record<string, unknown>>): Partial<T> => {
    const read: Partial<T> = {}
    for (const name in readers) if (name in search) read[name] = readers[name](search[name])
    return read
  }
}

export function oneOf<const T extends string>(values: readonly T[]): ReadParameter<T> {
  return (value) => values.find((each) => each === value)
}

export function wordsUpTo(maxLength: number): ReadParameter<string> {
  return (value) => (typeof value === 'string' && value.length <= maxLength ? value : undefined)
}

export function readFlag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** A value of several parts, which the page that uses it checks with its schema. */
export function readObject(value: unknown): object | undefined {
  return typeof value === 'object' && value !== null ? value : undefined
}

/** As the schema `Version` has it. */
export function readVersion(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1_000_000 ? value : undefined
}

const uuidv7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** As the schemas of ids have it: capitals become lower case. */
export function readId<Id extends string>(value: unknown): Id | undefined {
  const id = typeof value === 'string' ? value.toLowerCase() : ''
  return isId<Id>(id) ? id : undefined
}

function isId<Id extends string>(value: string): value is Id {
  return uuidv7.test(value)
}
