import '@mantine/core/styles/Table.layer.css'
import './research.css'
import { Stack, Table, Text, Title } from '@mantine/core'
import {
  type Citation,
  type ExaminedAssumption,
  type HoursRange,
  type PlanSet,
  Viewpoint,
} from '@plangate/core/schemas'
import { useState } from 'react'
import { formatHours } from '../../../shared/format/format-values.ts'
import { Panel } from '../../../shared/ui/panel.tsx'
import { PointList } from '../../../shared/ui/point-list.tsx'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'
import { ShowAllButton } from '../../../shared/ui/show-all-button.tsx'
import { AboutCitations, CitedPages } from './cited-pages.tsx'
import { type DisputedItem, rankDisagreement } from './rank-disagreement.ts'

/** Rows in view before the reader opens the table. */
const mostRows = 10

interface ResearchReportProps {
  planSet: Pick<PlanSet, 'workItems'>
  report: NonNullable<PlanSet['research']>
}

/** What the drafts of Deep Research agree and disagree about, and what is known about the assumptions. */
export default function ResearchReport({ planSet, report }: ResearchReportProps) {
  return (
    <Panel labelledBy="research-report">
      <Title order={2} id="research-report">
        What three drafts make of it
      </Title>
      <Text size="sm" c="var(--pg-quiet)" maw={760} mb="md">
        The likely hours of each draft, with low (P10) and high (P90). The range of the plan is widened by how far they
        are apart. Where they disagree most comes first.
      </Text>
      <SizesTable items={rankDisagreement(planSet.workItems, report.items)} />
      {report.assumptions.length > 0 && <Assumptions assumptions={report.assumptions} />}
      {report.citations && <OtherPages citations={report.citations} isMore={citesPages(report.assumptions)} />}
    </Panel>
  )
}

const viewpointNames: Record<Viewpoint, string> = { builder: 'Builder', buyer: 'Buyer', sceptic: 'Sceptic' }

function SizesTable({ items }: { items: readonly DisputedItem[] }) {
  const [isOpen, setIsOpen] = useState(false)
  const isFolding = items.length > mostRows + 2
  return (
    <>
      <ScrollRegion label="The sizes in each draft">
        <Table className="pg-sizes">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Work</Table.Th>
              {Viewpoint.options.map((viewpoint) => (
                <Table.Th key={viewpoint} scope="col">
                  {viewpointNames[viewpoint]}
                </Table.Th>
              ))}
              <Table.Th scope="col">In the plan</Table.Th>
              <Table.Th scope="col">Why they differ</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(isFolding && !isOpen ? items.slice(0, mostRows) : items).map((entry) => (
              <SizesRow key={entry.item.id} entry={entry} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      {isFolding && (
        <ShowAllButton isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} what={`${items.length} work items`} />
      )}
    </>
  )
}

function SizesRow({ entry: { item, researched } }: { entry: DisputedItem }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">{item.title}</Table.Th>
      {Viewpoint.options.map((viewpoint, index) => (
        <Table.Td key={viewpoint}>
          <Size hours={researched.sizes[index] ?? null} />
        </Table.Td>
      ))}
      <Table.Td>
        <Size hours={item.hours} />
      </Table.Td>
      <Table.Td>
        {researched.why ?? (
          <Text span size="sm" c="var(--pg-quiet)">
            Not examined
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function Size({ hours }: { hours: HoursRange | null }) {
  if (hours === null)
    return (
      <Text span size="sm" c="var(--pg-quiet)">
        Not in this draft
      </Text>
    )
  return (
    <>
      <strong>{formatHours(hours.likely)}</strong>{' '}
      <Text span size="xs" c="var(--pg-quiet)">
        {formatHours(hours.low)}-{formatHours(hours.high)}
      </Text>
    </>
  )
}

function Assumptions({ assumptions }: { assumptions: readonly ExaminedAssumption[] }) {
  return (
    <Stack gap="lg" mt="xl">
      <Title order={3}>What the plan assumes</Title>
      {citesPages(assumptions) && <AboutCitations />}
      {assumptions.map((assumption) => (
        <Assumption key={assumption.words} assumption={assumption} />
      ))}
    </Stack>
  )
}

function citesPages(assumptions: readonly ExaminedAssumption[]): boolean {
  return assumptions.some(({ citations }) => citations !== undefined)
}

/** What the model cites for no assumption, after those that it cites for one, or alone. */
function OtherPages({ citations, isMore }: { citations: readonly Citation[]; isMore: boolean }) {
  return (
    <Stack gap="xs" mt="xl">
      <Title order={3}>{isMore ? 'More pages that the model found' : 'Pages that the model found'}</Title>
      {!isMore && <AboutCitations />}
      <CitedPages citations={citations} />
    </Stack>
  )
}

function Assumption({ assumption }: { assumption: ExaminedAssumption }) {
  const { words, speaksFor, speaksAgainst, settledBy, cheapestTest, citations } = assumption
  return (
    <section className="pg-assumption">
      <Title order={4}>{words}</Title>
      <dl>
        <dt>Speaks for it</dt>
        <dd>{speaksFor.length > 0 ? <PointList kind="pro" points={speaksFor} /> : 'Nothing was found.'}</dd>
        <dt>Speaks against it</dt>
        <dd>{speaksAgainst.length > 0 ? <PointList kind="con" points={speaksAgainst} /> : 'Nothing was found.'}</dd>
        {citations && (
          <>
            <dt>Pages that the model found</dt>
            <dd>
              <CitedPages citations={citations} />
            </dd>
          </>
        )}
        <dt>What would settle it</dt>
        <dd>{settledBy}</dd>
        <dt>The cheapest way to find out</dt>
        <dd>{cheapestTest}</dd>
      </dl>
    </section>
  )
}
