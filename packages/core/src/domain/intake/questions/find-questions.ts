import type { Question } from '../../schemas/question.ts'
import type { Block } from '../outline/block.ts'
import { splitSentences } from '../outline/split-sentences.ts'
import { isPlaceholder } from '../placing/is-placeholder.ts'
import type { Section } from '../sections/section.ts'
import { questionAbout } from './question-about.ts'

/** More would be a wall of questions rather than an interview. */
const maxQuestions = 20

/** "[NEEDS CLARIFICATION: which countries?]" */
const clarification = /\[NEEDS? CLARIFICATION:?\s*([^[\]]+)\]/gi

/** The questions that the document itself asks: those below a heading for open questions, and marked ones anywhere. */
export function findQuestions(sections: readonly Section[]): Question[] {
  const words = sections.flatMap(({ role, blocks }) => [
    ...(role === 'openQuestions' ? blocks.flatMap(asked) : []),
    ...blocks.flatMap(marked),
  ])
  return [...new Set(words)].slice(0, maxQuestions).map(questionAbout.open)
}

/** "Name of the company: ____" is to be filled in by others. */
const formField = /[:：]\s*$|_{3,}|\.{5,}|^\[ ?\]/

function asked(block: Block): string[] {
  if ((block.kind !== 'item' && block.kind !== 'paragraph') || isPlaceholder(block.text) || formField.test(block.text))
    return []
  const questions = splitSentences(block.text).filter((sentence) => /[?？]$/.test(sentence))
  return questions.length > 0 ? questions : block.kind === 'item' ? [block.text.slice(0, 900)] : []
}

function marked({ text }: Block): string[] {
  return text.includes('CLARIFICATION') ? [...text.matchAll(clarification)].map(([, words = '']) => words.trim()) : []
}
