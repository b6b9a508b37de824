import type { TargetName } from '../../schemas/brief.ts'
import { type Currency, impliedCurrency } from '../../schemas/currency.ts'
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

/** "US dollars", and any other currency by its code. */
export function currencyName(currency: Currency): string {
  return currency === impliedCurrency ? 'US dollars' : currency
}

const severalAsked: Record<TargetName, Pick<Question, 'question' | 'example' | 'answer'>> = {
  weeks: {
    question: 'How many weeks may it take in all until the launch?',
    example: '12',
    answer: { type: 'number', unit: 'weeks', min: 1, max: 520 },
  },
  launchBy: { question: 'On which day should it launch?', example: '2027-05-01', answer: { type: 'date' } },
  budget: { question: 'How much may it cost in all?', example: '40,000', answer: { type: 'text' } },
  engineers: {
    question: 'How many engineers will work on it?',
    example: '2',
    answer: { type: 'number', unit: 'engineers', min: 1, max: 10 },
  },
  currency: { question: 'Which currency do you think in?', example: 'EUR', answer: { type: 'text' } },
}

function amountIn(unit: Currency): Question['answer'] {
  return { type: 'number', unit, min: 1, max: 1_000_000_000 }
}

/** Questions about what a document says ambiguously. */
export const questionAbout = {
  date(words: string, why: keyof typeof unclearDates): Question {
    return {
      id: idOf('date', words),
      part: 'targets',
      question: `Which day do you mean by ${quoteStart(words)}?`,
      why: `${unclearDates[why]} A plan can only be checked against one day.`,
      example: '2027-05-01',
      answer: { type: 'date' },
    }
  },

  /** @param stated the currencies that the words can mean */
  money(words: string, stated: readonly Currency[], currency: Currency): Question {
    const [other = ''] = stated
    const why =
      stated.length > 1
        ? `It can mean ${stated.slice(0, -1).join(', ')} or ${stated.at(-1)}, and nothing is converted.`
        : `Plans are priced in ${currencyName(currency)}, and ${other} is not converted.`
    return {
      id: idOf('money', `${words} ${stated.join(' ')}`),
      part: 'targets',
      question: `How much is ${quoteStart(words)} in ${currencyName(currency)}?`,
      why,
      example: '40,000',
      answer: amountIn(currency),
    }
  },

  /** Several values that differ, none of which says that it is the whole. */
  several(name: TargetName, texts: readonly string[], currency: Currency): Question {
    const inCurrency = {
      question: `How much may it cost in all, in ${currencyName(currency)}?`,
      answer: amountIn(currency),
    }
    return {
      id: idOf(name, texts.join(' ')),
      part: 'targets',
      ...severalAsked[name],
      ...(name === 'budget' && inCurrency),
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
