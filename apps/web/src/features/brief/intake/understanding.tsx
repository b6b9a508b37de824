import './intake.css'
import { Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type Brief, BriefPart, type Intake } from '@plangate/core/schemas'
import { Panel } from '../../../shared/ui/panel.tsx'
import { titleOfPart } from '../brief-sections.ts'
import { describeTargets } from '../merge-briefs.ts'
import { AskedNext } from './asked-next.tsx'
import { findBeside, groupPassages, type PassageGroup, type PlacedPassage } from './describe-understanding.ts'
import type { Destination } from './destination.ts'
import { PassageList } from './passage-list.tsx'

/** How many passages are shown at first: in a section, among the needs, and among what is not sorted. */
interface ShownPassages {
  section: number
  needs: number
  notes: number
}

/** With more parts than this, fewer passages of each are shown. */
const manyParts = 7

/** So that all of it takes about one screen. */
function useShownPassages(parts: number): ShownPassages {
  const isNarrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  return isNarrow || parts > manyParts ? { section: 1, needs: 3, notes: 3 } : { section: 2, needs: 4, notes: 5 }
}

interface UnderstandingProps {
  intake: Intake
  /** Whether a newer text is being read. */
  isOld: boolean
  onMove: (index: number, destination: Destination) => void
}

/** What was understood of a document, section by section, and beside it what was not. */
export default function Understanding({ intake, isOld, onMove }: UnderstandingProps) {
  const groups = groupPassages(intake)
  const sorted = groups.filter(({ part }) => part !== 'notes')
  const notes = groups.find(({ part }) => part === 'notes')?.passages ?? []
  const props = { brief: intake.brief, shown: useShownPassages(groups.length), onMove }
  return (
    <div className="pg-understanding" aria-busy={isOld}>
      <section aria-labelledby="understood">
        <Title order={2} id="understood" mb="sm">
          What Plangate understood
        </Title>
        <div className="pg-understood">
          {sorted.map((group) => (
            <Understood key={group.part} group={group} {...props} />
          ))}
        </div>
        <NothingYet brief={intake.brief} sorted={sorted} />
      </section>
      <div className="pg-beside">
        <Unsorted passages={notes} {...props} />
        <Beside intake={intake} {...props} />
        <AskedNext questions={intake.questions} />
      </div>
    </div>
  )
}

type PartProps = Pick<UnderstandingProps, 'onMove'> & { brief: Brief; shown: ShownPassages }

function Understood({ group: { part, passages }, brief, shown, onMove }: PartProps & { group: PassageGroup }) {
  return (
    <section aria-labelledby={`understood-${part}`} className="pg-understood-part">
      <Title order={3} size="h4" id={`understood-${part}`}>
        {titleOfPart(part)}
        {passages.length > 1 && <span className="pg-count"> {passages.length}</span>}
      </Title>
      {part === 'targets' && <Text fw={600}>{describeTargets(brief).join(' · ')}</Text>}
      <PassageList
        passages={passages}
        brief={brief}
        shown={part === 'needs' ? shown.needs : shown.section}
        onMove={onMove}
      />
    </section>
  )
}

function NothingYet({ brief, sorted }: { brief: Brief; sorted: PassageGroup[] }) {
  const missing = BriefPart.options.filter(
    (part) => part !== 'notes' && !sorted.some((group) => group.part === part) && isEmpty(brief, part),
  )
  if (missing.length === 0) return null
  return (
    <Text size="sm" c="var(--pg-quiet)" mt="sm">
      Nothing yet about: {missing.map((part) => titleOfPart(part).toLowerCase()).join(', ')}. You can add it later.
    </Text>
  )
}

function isEmpty(brief: Brief, part: BriefPart): boolean {
  const content = brief[part]
  return content === undefined || (typeof content !== 'object' ? content === '' : Object.keys(content).length === 0)
}

function Unsorted({ passages, shown, ...props }: PartProps & { passages: PlacedPassage[] }) {
  return (
    <Panel labelledBy="unsorted">
      <Title order={2} size="h3" id="unsorted">
        Not sorted{passages.length > 0 && <span className="pg-count"> {passages.length}</span>}
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="xs">
        {passages.length === 0
          ? 'Everything found its place.'
          : 'Kept as notes in the brief. Move what belongs elsewhere.'}
      </Text>
      <PassageList passages={passages} shown={shown.notes} {...props} />
    </Panel>
  )
}

/** What is not part of the brief, folded: headings are listed apart, because nothing is lost with them. */
function Beside({ intake, ...props }: PartProps & { intake: Intake }) {
  const leftOut = findBeside(intake, 'leftOut')
  const headings = findBeside(intake, 'heading')
  if (leftOut.length + headings.length === 0) return null
  return (
    <Panel>
      <Folded title="Left out" passages={leftOut} {...props} />
      <Folded title="Headings" passages={headings} {...props} />
    </Panel>
  )
}

function Folded({ title, passages, shown, ...props }: PartProps & { title: string; passages: PlacedPassage[] }) {
  if (passages.length === 0) return null
  return (
    <details className="pg-left-out">
      <summary>
        {title}
        <span className="pg-count"> {passages.length}</span>
      </summary>
      <PassageList passages={passages} shown={shown.notes} {...props} />
    </details>
  )
}
