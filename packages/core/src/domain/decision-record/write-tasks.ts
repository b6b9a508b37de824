import type { DecisionRecord, ExecutionOption, Need } from '../schemas/index.ts'
import { heading, inline, oneLine, paragraph, writeMarkdown } from './markdown-blocks.ts'
import { type Phase, planPhases, type Task } from './plan-phases.ts'
import { titleOf, titleOptions } from './title-options.ts'

/**
 * Writes the work of the selected option in the shape of spec-kit's tasks.md (https://github.com/github/spec-kit). Phases
 * that Plangate knows nothing about, such as the setup of a repository, are left out, and so are paths of files.
 */
export function writeTasks(record: DecisionRecord, option: ExecutionOption): string {
  const { plan, brief, project } = record
  const chosen = new Set(option.workItemIds)
  const needs = brief.brief.needs ?? []
  const phases = planPhases(
    plan.workItems.filter(({ id }) => chosen.has(id)),
    needs,
  )
  const stories = phases.flatMap((phase) => (phase.kind === 'story' ? phase.need : []))
  return [
    '---\n\ndescription: "Task list for the selected option"\n\n---\n',
    writeMarkdown([heading(1, `Tasks: ${oneLine(project.name)}`)]),
    ...introduction(record, titleOf(titleOptions(plan.options), option.id)),
    ...phases.map((phase, index) => writePhase(phase, index + 1, stories)),
    dependencies,
  ].join('\n')
}

/** Escapes words for the middle of a line. */
function escaped(words: string): string {
  return writeMarkdown([paragraph(inline(words))]).trim()
}

function introduction({ project, plan, brief, status }: DecisionRecord, title: string): string[] {
  return [
    `**Input**: "${escaped(title)}" of plan version ${plan.version}, for brief version ${brief.version} (decision: ${status})\n`,
    `**Prerequisites**: a permit. Run \`plangate check ${project.id}\` before you build.\n`,
    '**Organization**: Tasks are grouped by user story. Each need of the brief is a story, must-haves first.\n',
    '## Format: `[ID] [P?] [Story] Description`\n',
    '- **[P]**: Can run in parallel (depends on no task of its phase)',
    '- **[Story]**: Which user story this task belongs to (e.g., US1, US2, US3)',
    '- In parentheses: the id of the work item, its discipline, and its person-hours (P10, P50, P90)\n',
  ]
}

function writePhase(phase: Phase, number: number, stories: readonly Need[]): string {
  const { title, purpose } = describePhase(phase, stories)
  const label = phase.kind === 'story' ? ` [US${stories.indexOf(phase.need) + 1}]` : ''
  const tasks = phase.tasks.map((task) => writeTask(task, label))
  return [writeMarkdown([heading(2, `Phase ${number}: ${title}`)]), `${purpose}\n`, ...tasks, ''].join('\n')
}

function describePhase(phase: Phase, stories: readonly Need[]): { title: string; purpose: string } {
  switch (phase.kind) {
    case 'foundation':
      return {
        title: 'Foundational (Blocking Prerequisites)',
        purpose: '**Purpose**: Work that several user stories rest on. It is done before them.',
      }
    case 'story': {
      const { text, priority } = phase.need
      const title = `User Story ${stories.indexOf(phase.need) + 1} - ${shorten(text)} (Priority: ${levels[priority]})`
      return { title, purpose: `**Goal**: ${escaped(text)}` }
    }
    case 'rest':
      return {
        title: 'Polish & Cross-Cutting Concerns',
        purpose: '**Purpose**: Work that the plan has for other reasons than a need of the brief.',
      }
  }
}

const levels: Record<Need['priority'], string> = { must: 'P1', should: 'P2', could: 'P3' }

/** A heading has the first words of a need; its goal has all of them. */
function shorten(words: string): string {
  const line = oneLine(words)
  const characters = [...line]
  return characters.length <= 80
    ? line
    : `${characters
        .slice(0, 80)
        .join('')
        .replace(/\s+\S*$/, '')} …`
}

function writeTask({ number, item, waitsFor, isParallel }: Task, label: string): string {
  const { low, likely, high } = item.hours
  const marks = `${isParallel ? ' [P]' : ''}${label}`
  const about = `(\`${item.id}\`, ${item.discipline}, ${low}/${likely}/${high} hours)`
  const after = waitsFor.length === 0 ? '' : ` (depends on ${waitsFor.map(idOf).join(', ')})`
  return `- [ ] ${idOf(number)}${marks} ${escaped(item.title)} ${about}${after}`
}

function idOf(number: number): string {
  return `T${String(number).padStart(3, '0')}`
}

const dependencies = `## Dependencies & Execution Order

- **Foundational**: Blocks all user stories
- **User stories**: Each depends on the foundation only, so they can proceed in any order, or in parallel
- **Polish**: Depends on the stories that its tasks name
`
