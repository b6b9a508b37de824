import { createContext } from 'react'

/** Whose drafts the forms below keep and restore; null while that is not known. */
export const DraftAccount = createContext<string | null>(null)
