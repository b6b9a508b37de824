import { wholeBriefs } from '../../evaluation/whole-briefs.ts'
import { readLabelledConstraints } from '../../training/labelled-constraints.ts'
import { constraintsOf } from './constraints-of-briefs.ts'
import { scoreConstraints } from './score-constraints.ts'

// Prints how labelled key constraints are judged, as counts only, so that a set stays unseen while its score is known:
// `node src/offline/testing/score-constraints-file.ts constraints-check-6 whole-briefs`.

for (const name of process.argv.slice(2)) {
  const labelled = name === 'whole-briefs' ? constraintsOf(wholeBriefs) : readLabelledConstraints(name)
  process.stdout.write(`${name}: ${JSON.stringify(scoreConstraints(labelled))}\n`)
}
