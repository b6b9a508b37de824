import { BriefSection, type Draft } from '@plangate/core/schemas'
import { sampleBrief } from './api-client.ts'

/** Options of a plan, each of which has three of the texts in every one of its fields. */
export const optionCount = 3
export const perOption = 3

/** In groups of at most so many. */
export const chunks = (texts: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, index) => texts.slice(index * size, (index + 1) * size))

/** The texts as `field` says them, so that each can be told apart from the same one in another field. */
export const sayEach = (field: string, texts: readonly string[]) => texts.map((text) => `${field} ${text}`)
export const say = (field: string, texts: readonly string[]) => sayEach(field, texts).join('\n')

/** A brief that says the texts in every field. */
export const briefOf = (texts: readonly string[]) => ({
  ...sampleBrief,
  ...Object.fromEntries(
    BriefSection.options.map((name) => [
      name,
      Array.isArray(sampleBrief[name]) ? sayEach(name, texts) : say(name, texts),
    ]),
  ),
  needs: sayEach('need', texts).map((text, index) => ({
    id: `id${index} ${texts[index]}`,
    text,
    priority: 'must' as const,
  })),
})

/** A model that answers with the texts wherever an answer has words. */
export const draftOf =
  (texts: readonly string[]) =>
  (draft: Draft): Draft => ({
    ...draft,
    workItems: draft.workItems.map((item, index) => ({
      ...item,
      title: texts[index] === undefined ? item.title : `title ${texts[index]}`,
      addresses: sayEach('serves', texts).map((words) => ({ part: 'valueProp' as const, words })),
    })),
    options: draft.options.map((option, index) => {
      const own = chunks(texts, perOption)[index] ?? texts.slice(0, 2)
      return {
        ...option,
        name: sayEach('name', own).join(' '),
        technicalApproach: say('approach', own),
        pros: sayEach('pro', own),
        cons: sayEach('con', own),
        tradeoffs: sayEach('tradeoff', own),
        engineeringImpact: say('impact', own),
      }
    }),
    feedbackPoints: draft.feedbackPoints
      .flatMap(() => texts.map((text) => ({ words: `point ${text}`, used: true, how: `how ${text}` })))
      .slice(0, texts.length),
  })

const fieldsOfPlans = ['title', 'serves', 'name', 'approach', 'pro', 'con', 'tradeoff', 'impact', 'point', 'how']
const fieldsOfFounders = [...BriefSection.options, 'need', 'feedback', 'note', 'action', 'reason', 'token']
/** Every field that somebody else's words can stand in. */
export const fields = [...fieldsOfFounders, ...fieldsOfPlans]
