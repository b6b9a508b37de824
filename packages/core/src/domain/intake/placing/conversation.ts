import type { CuePlace } from '../cues/cue.ts'
import { findRole } from '../roles/find-role.ts'
import type { Role } from '../roles/role.ts'
import { readLabel } from './need-forms.ts'
import type { Piece } from './piece.ts'

/** What somebody asks to learn something, rather than to ask for a feature: "Who would use it?" */
const question =
  /^(?:(?:so|and|ok(?:ay)?|right|but|well|und|also|gut|et|alors|donc|y|entonces|e|então)[,.]? )?(?:for whom|für wen|(?:pour|à) qui|para (?:quién|quem)|who|what|how|when|where|which|why|any|anything|is there|are there|do (?:you|they)|did|have you|can you|could you|wer|was|wie|wann|wo|welche[rsn]?|warum|gibt es|habt ihr|haben sie|qui|quoi|que|quel(?:le)?s?|comment|quand|où|combien|pourquoi|est-ce|qu['’]est|avez-vous|y a-t-il|quién|quiénes|qué|cómo|cuándo|dónde|cuánto|cuál|por qué|hay|quem|o que|qual|quando|como|onde|quanto|por que|há)(?!\p{L}).*\?$/iu

const chineseQuestion = /(?:什么|谁|怎么|多少|哪|为什么|吗|有没有).*[？?]$/u

/** Whether a sentence of a conversation asks for something that the next person says. */
export function isQuestion(said: string): boolean {
  const words = said.replace(/^¿/, '')
  return words.length <= 200 && (question.test(words) || chineseQuestion.test(words))
}

/** The place that a question before a turn of a conversation asks about, and the question. */
export function findAsked(
  before: readonly Piece[],
  speakers: ReadonlySet<string>,
): { place: CuePlace; question: string } | null {
  const last = before.at(-1)
  if (speakers.size === 0 || !last) return null
  const said = readLabel(last.passage)
  const words = said && speakers.has(said.label) ? said.rest : last.passage
  const place = isQuestion(words) ? placeOf(findRole(words)?.role ?? null) : null
  return place === null ? null : { place, question: words }
}

function placeOf(role: Role | null): CuePlace | null {
  switch (role) {
    case 'needs':
    case 'must':
    case 'should':
      return 'need'
    case 'could':
      return 'later'
    case null:
    case 'notes':
    case 'acceptance':
    case 'solution':
    case 'openQuestions':
    case 'mitigations':
    case 'open':
      return null
    default:
      return role
  }
}
