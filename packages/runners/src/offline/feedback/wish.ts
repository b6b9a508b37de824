import type { ClauseObject } from './object-of.ts'

/** What a clause asks to do with a part of the plan. */
export type Wish =
  | { readonly kind: 'keep' | 'drop' | 'add' | 'later' | 'done'; readonly object: ClauseObject }
  | { readonly kind: 'replace' | 'swap'; readonly object: ClauseObject; readonly other: ClauseObject }
  /** It can be read in both ways: "nobody wants no maps". */
  | { readonly kind: 'unclear'; readonly object: ClauseObject }
