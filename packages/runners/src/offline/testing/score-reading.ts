import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type BriefPassage, passagesOf } from '../reading/passages.ts'
import { readPassage } from '../reading/read-passage.ts'
import { neutralBrief } from './neutral-brief.ts'

// Scores the reading of needs on labelled sentences: node score-reading.ts labels.json ... It prints counts only, because
// the author of a rule must not see the sentences that judge it.

const Sentence = z.object({
  text: z.string(),
  /** The capabilities that it asks for, and those that are also acceptable. */
  want: z.array(z.string()),
  ok: z.array(z.string()),
  game: z.boolean(),
  trap: z.string().nullable(),
})

const sentences = process.argv
  .slice(2)
  .flatMap((path) => z.array(Sentence).parse(JSON.parse(readFileSync(path, 'utf8'))))

const read = sentences.map((label) => {
  const [passage] = passagesOf(neutralBrief({ needs: [['must', label.text]] }))
  const { sure, perhaps } = readPassage(requirePassage(passage), label.game ? 'game' : 'web_application')
  const isWrong = (id: string) => !label.want.includes(id) && !label.ok.includes(id)
  return {
    label,
    right: sure.filter(({ id }) => label.want.includes(id)).length,
    wrong: sure.filter(({ id }) => isWrong(id)).length,
    asked: perhaps === null ? null : !isWrong(perhaps.id),
  }
})

const sum = (count: (sentence: (typeof read)[number]) => number) => read.reduce((all, one) => all + count(one), 0)
const trapped = Map.groupBy(
  read.filter(({ label }) => label.trap !== null),
  ({ label }) => label.trap ?? '',
)

const score = {
  sentences: read.length,
  wanted: sum(({ label }) => label.want.length),
  sure: { right: sum(({ right }) => right), wrong: sum(({ wrong }) => wrong) },
  perhaps: {
    right: sum(({ asked }) => Number(asked === true)),
    wrong: sum(({ asked }) => Number(asked === false)),
  },
  trapsAvoided: Object.fromEntries(
    [...trapped].map(([trap, all]) => [trap, `${all.filter(({ wrong }) => wrong === 0).length} of ${all.length}`]),
  ),
}

process.stdout.write(`${JSON.stringify(score, null, 2)}\n`)

function requirePassage(passage: BriefPassage | undefined): BriefPassage {
  if (!passage) throw new Error('the brief has no passage')
  return passage
}
