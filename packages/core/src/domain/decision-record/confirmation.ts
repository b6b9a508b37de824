import type { PhrasingContent, RootContent } from 'mdast'
import type { CurrentSelection, DecisionRecord, ListedPermit } from '../schemas/index.ts'
import { bullets, code, inline, paragraph } from './markdown-blocks.ts'

/** How to find out whether what is built is what was decided: by the permit, and the hashes that it has in common. */
export function confirmationBlocks({ project, selection, permit }: DecisionRecord): RootContent[] {
  if (selection === null)
    return [paragraph(inline('Nothing is to be built yet: no option is selected, so there is no permit.'))]
  return [
    paragraph(inline(describePermit(permit))),
    paragraph(
      'Before a build, ',
      code(`plangate check ${project.id}`),
      ' asks whether it may be built now. ',
      code('plangate export --verify FILE'),
      ' compares this record with the permits of the project.',
    ),
    ...bullets([['Project: ', code(project.id)], ...listBasis(selection)]),
  ]
}

function describePermit(permit: ListedPermit | null): string {
  if (permit === null) return 'No permit was given for this selection yet.'
  const { number, authorizedAt, end } = permit
  const given = `Permit ${number}, given at ${authorizedAt}, permits this selection.`
  if (end === null) return given
  return `Permit ${number}, given at ${authorizedAt}, permitted this selection until it ended at ${end.at} (${end.cause}).`
}

/** `readRecord` reads these lines back. */
function listBasis({ selection: { number, basis, contentHash } }: CurrentSelection): (string | PhrasingContent)[][] {
  const { brief, gate, optionHash, assumptionsHash } = basis
  return [
    [`Selection: ${number}`],
    [`Brief: version ${brief.version}, `, code(brief.contentHash)],
    gate === null ? ['Gate: none'] : [`Gate: ${gate.decision ?? 'pending'}, `, code(gate.id)],
    ['Option: ', code(optionHash)],
    ['Assumptions: ', code(assumptionsHash)],
    ['Content hash: ', code(contentHash)],
  ]
}
