import { Clause } from '../networks/clause.ts'
import { spelledOut } from './spelled-out.ts'

/** A text as the models read it, when they are trained and when they are used. */
export function plainClause(text: string): Clause {
  return new Clause(spelledOut(text.replaceAll(/\s+/gu, ' ').trim()))
}
