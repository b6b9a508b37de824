import type { ConstraintSubject } from './constraint-subject.ts'
import { subjectsOfCommerce } from './subjects/of-commerce.ts'
import { subjectsOfGames } from './subjects/of-games.ts'
import { subjectsOfPeople } from './subjects/of-people.ts'
import { subjectsOfTechnology } from './subjects/of-technology.ts'
import { subjectsOfWork } from './subjects/of-work.ts'

/** A strict list: what is not on it is not judged. */
export const constraintSubjects: readonly ConstraintSubject[] = [
  ...subjectsOfPeople,
  ...subjectsOfCommerce,
  ...subjectsOfWork,
  ...subjectsOfGames,
  ...subjectsOfTechnology,
]
