import { inject } from 'vitest'

/** The size of a test in a sampled and in an exhaustive run. */
export function sizeFor<Size>(sizes: Readonly<Record<'sampled' | 'exhaustive', Size>>): Size {
  return sizes[inject('extent')]
}
