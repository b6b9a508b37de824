import type { TargetName } from '../../schemas/brief.ts'
import type { Question } from '../../schemas/question.ts'
import { quoteStart } from '../placing/quote-start.ts'
import { normalizeWords } from '../roles/normalize-words.ts'

/** The same words give the same id, so that a question is not asked twice. */
function idOf(about: string, words: string): string {
  const slug = normalizeWords(words).replaceAll(' ', '-').slice(0, 100)
  return slug === '' ? about : `${about}-${slug}`
}

const unclearDates = {
  noYear: 'It names no year.',
  order: 'It could be read with the day first or with the month first.',
  noDay: 'It is not one day.',
} as const

const severalAsked: Record<TargetName, Pick<Question, 'question' | 'example' | 'answer'>> = {
  weeks: {
    question: 'How many weeks may it take in all until the launch?',
    example: '12',
    answer: { type: 'number', unit: 'weeks', min: 1, max: 520 },
  },
  launchBy: { question: 'On which day should it launch?', example: '2027-05-01', answer: { type: 'date' } },
  budget: {
    question: 'How much may it cost in all, in US dollars?',
    example: '40,000',
    answer: { type: 'number', unit: 'USD', min: 1, max: 1_000_000_000 },
  },
  engineers: {
    question: 'How many engineers will work on it?',
    example: '2',
    answer: { type: 'number', unit: 'engineers', min: 1, max: 10 },
  },
  currency: { question: 'Which currency do you think in?', example: 'EUR', answer: { type: 'text' } },
}

/** Questions about what a document says ambiguously. */
export const questionAbout = {
  date(words: string, why: keyof typeof unclearDates): Question {
    return {
      id: idOf('date', words),
      part: 'targets',
      question: `Which day do you mean by ${quoteStart(words)}?`,
      why: `${unclearDates[why]} A plan can only be held against one day.`,
      example: '2027-05-01',
      answer: { type: 'date' },
    }
  },

  money(words: string, currency: string): Question {
    return {
      id: idOf('money', `${words} ${currency}`),
      part: 'targets',
      question: `How much is ${quoteStart(words)} in US dollars?`,
      why: `Plans are priced in US dollars, and ${currency} is not converted.`,
      example: '40,000',
      answer: { type: 'number', unit: 'USD', min: 1, max: 1_000_000_000 },
    }
  },

  /** Several values that differ, none of which says that it is the whole. */
  several(name: TargetName, texts: readonly string[]): Question {
    return {
      id: idOf(name, texts.join(' ')),
      part: 'targets',
      ...severalAsked[name],
      why:
        texts.length > 1
          ? `The document names several: ${texts.slice(0, 3).map(quoteStart).join(', ')}.`
          : `The document only says ${quoteStart(texts[0] ?? '')}.`,
    }
  },

  open(words: string): Question {
    const question = words.length > 900 ? `${words.slice(0, 899)}…` : words
    return {
      id: idOf('open', words),
      part: 'notes',
      question,
      why: 'The document leaves this open.',
      example: 'A sentence, or "we do not know yet".',
      answer: { type: 'text' },
    }
  },
}
