import { BriefSection, type Draft } from '@plangate/core/schemas'
import { clinicBrief } from './api-client.ts'

/** Every field of an option has three of the texts. */
export const optionCount = 3
export const perOption = 3

/** Splits the texts into groups of at most `size`. */
export const chunks = (texts: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, index) => texts.slice(index * size, (index + 1) * size))

/** Prefixes the texts with the field, so that the same text differs between fields. */
export const labelTexts = (field: string, texts: readonly string[]) => texts.map((text) => `${field} ${text}`)
export const joinLabelledTexts = (field: string, texts: readonly string[]) => labelTexts(field, texts).join('\n')

/** A brief with the texts in every field. */
export const briefWithTexts = (texts: readonly string[]) => ({
  ...clinicBrief,
  ...Object.fromEntries(
    BriefSection.options.map((name) => [
      name,
      Array.isArray(clinicBrief[name]) ? labelTexts(name, texts) : joinLabelledTexts(name, texts),
    ]),
  ),
  needs: labelTexts('need', texts).map((text, index) => ({
    id: `id${index} ${texts[index]}`,
    text,
    priority: 'must' as const,
  })),
})

/** Puts the texts into every text field of a model's draft. */
export const putTextsIntoDraft =
  (texts: readonly string[]) =>
  (draft: Draft): Draft => ({
    ...draft,
    workItems: draft.workItems.map((item, index) => ({
      ...item,
      title: texts[index] === undefined ? item.title : `title ${texts[index]}`,
      addresses: labelTexts('serves', texts).map((words) => ({ part: 'valueProp' as const, words })),
    })),
    options: draft.options.map((option, index) => {
      const own = chunks(texts, perOption)[index] ?? texts.slice(0, 2)
      return {
        ...option,
        name: labelTexts('name', own).join(' '),
        technicalApproach: joinLabelledTexts('approach', own),
        pros: labelTexts('pro', own),
        cons: labelTexts('con', own),
        tradeoffs: labelTexts('tradeoff', own),
        engineeringImpact: joinLabelledTexts('impact', own),
      }
    }),
    feedbackPoints: draft.feedbackPoints
      .flatMap(() => texts.map((text) => ({ words: `point ${text}`, used: true, how: `how ${text}` })))
      .slice(0, texts.length),
  })

const fieldsOfPlans = ['title', 'serves', 'name', 'approach', 'pro', 'con', 'tradeoff', 'impact', 'point', 'how']
const fieldsOfFounders = [...BriefSection.options, 'need', 'feedback', 'note', 'action', 'reason', 'token']
/** Every field that can contain untrusted text. */
export const fields = [...fieldsOfFounders, ...fieldsOfPlans]
