import { type Brief, BriefSection, type ProposedQuestion } from '@plangate/core/schemas'
import { quoted } from '../wording/phrasing.ts'
import { questionId } from './question-id.ts'

const text = { type: 'text' } as const

/** At most this many of each list: more would drown the others. */
const maxPerList = 5

/** Asks what speaks for each assumption, what would happen with each risk, and for more about weak sections. */
export function evidenceQuestions(brief: Brief): ProposedQuestion[] {
  return [
    ...weakSections(brief).map(aboutSection),
    ...brief.assumptions.slice(0, maxPerList).map(aboutAssumption),
    ...brief.risks.slice(0, maxPerList).map(aboutRisk),
    ...brief.keyConstraints.slice(0, maxPerList).map(aboutConstraint),
  ]
}

const sectionTitles: Record<BriefSection, string> = {
  problemStatement: 'the problem',
  targetUser: 'the people who will use it',
  valueProp: 'what they gain',
  differentiation: 'what is better than today',
  monetizationHypothesis: 'who pays and how much',
  marketContext: 'the market',
  keyConstraints: 'what is fixed',
  assumptions: 'what you assume',
  risks: 'what could go wrong',
  smallestViableExperiment: 'the smallest test',
}

/** Sections that say something, but too little: the founder is not sure, or wrote a few words. The shortest come first. */
function weakSections(brief: Brief): BriefSection[] {
  const lengthOf = (section: BriefSection) => [brief[section]].flat().join(' ').length
  return BriefSection.options
    .filter((section) => lengthOf(section) > 0)
    .filter((section) => brief.confidence[section] === 'needs_depth' || lengthOf(section) < minSectionLength)
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))
}

/** UTF-16 code units: about eight words. */
const minSectionLength = 50

function aboutSection(section: BriefSection): ProposedQuestion {
  return {
    id: `weak-${section}`,
    part: section,
    question: `What else do you know about ${sectionTitles[section]}: a number, an example, or something you have tried?`,
    why: 'The brief says little about it, so every estimate has to leave more room.',
    example: 'We asked ten people in March; seven of them have this every week.',
    answer: text,
    plausible: [],
  }
}

function aboutAssumption(assumption: string): ProposedQuestion {
  return {
    id: questionId('assumption', assumption),
    part: 'assumptions',
    question: `You assume ${quoted(assumption)}. What makes you think so?`,
    why: 'If it is false, the plan has to change. Evidence now is cheaper than a change later.',
    example: 'Eleven of fourteen people whom we asked said so.',
    answer: text,
    plausible: [],
  }
}

function aboutRisk(risk: string): ProposedQuestion {
  return {
    id: questionId('risk', risk),
    part: 'risks',
    question: `You name the risk ${quoted(risk)}. What would you do if it came true?`,
    why: 'An answer becomes work against the risk, or a reason to accept it.',
    example: 'We would go on with paper forms for a month.',
    answer: text,
    plausible: [],
  }
}

function aboutConstraint(constraint: string): ProposedQuestion {
  return {
    id: questionId('constraint', constraint),
    part: 'keyConstraints',
    question: `You say ${quoted(constraint)}. Is that fixed, or could it change if it made the product much cheaper?`,
    why: 'What is fixed limits every option. What can change makes room for a smaller one.',
    example: 'It is fixed: our contract says so.',
    answer: text,
    plausible: [],
  }
}
