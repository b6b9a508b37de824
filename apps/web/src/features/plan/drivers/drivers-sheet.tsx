import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import './drivers.css'
import { SegmentedControl, Skeleton, Text, Title } from '@mantine/core'
import type { Drivers } from '@plangate/core/analysis'
import {
  type Adjustments,
  type ExecutionOption,
  letterOf,
  OptionId,
  type OptionLetter,
  type PlanSet,
} from '@plangate/core/schemas'
import { Suspense, useState } from 'react'
import { ComputedView } from '../../../shared/simulation/computed-view.tsx'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { retryable } from '../../../shared/ui/retryable.tsx'
import { ShowAllButton } from '../../../shared/ui/show-all-button.tsx'
import { EstimateBasis } from '../options/estimate-basis.tsx'
import { type DriverTotal, readDriverTotal } from '../plan-search.ts'
import { describeDrivers, describeRest } from './describe-drivers.ts'
import { DriverTable } from './driver-table.tsx'
import { LeastSureSections } from './least-sure-sections.tsx'
import { readDrivers } from './read-drivers.ts'
import { useDrivers } from './use-drivers.ts'

const TornadoPlot = retryable(() => import('./tornado-plot.tsx'))

/** The part of the URL that this sheet reads. */
interface DriversSheetView {
  option: ExecutionOption
  total: DriverTotal
}

interface DriversSheetProps {
  planSet: PlanSet
  view: DriversSheetView
  onView: (view: { option?: OptionId; total?: DriverTotal }) => void
  /** The adjustments in the URL. Trying an option without an item adds to them. */
  adjustments: Adjustments
}

/** Shows how much each work item, and confidence in the brief, moves an option's weeks or hours. */
export default function DriversSheet({ planSet, view, onView, adjustments }: DriversSheetProps) {
  const { option, total } = view
  return (
    <Panel labelledBy="drivers">
      <Title order={2} id="drivers">
        Main drivers
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="md">
        How far the safe figure (P80) moves between the best and the worst tenth of each item. The options as priced.
      </Text>
      <EstimateBasis planSet={planSet} />
      <div className="pg-drivers-switches">
        <SegmentedControl
          aria-label="Option"
          value={option.id}
          onChange={(id) => {
            const parsed = OptionId.safeParse(id)
            if (parsed.success) onView({ option: parsed.data })
          }}
          data={planSet.options.map(({ id, name }) => ({
            value: id,
            label: <OptionLabel name={name} letter={letterOf(planSet, id)} />,
          }))}
        />
        <SegmentedControl
          aria-label="Measured in"
          value={total}
          onChange={(name) => {
            const next = readDriverTotal(name)
            if (next) onView({ total: next })
          }}
          data={[
            { value: 'weeks', label: 'Weeks' },
            { value: 'hours', label: 'Hours' },
          ]}
        />
      </div>
      <ComputedView query={useDrivers(planSet, option.id)} what="the drivers" pending={<DriversSkeleton />}>
        {(drivers) => <DriverDetails planSet={planSet} drivers={drivers} adjustments={adjustments} {...view} />}
      </ComputedView>
    </Panel>
  )
}

function OptionLabel({ name, letter }: { name: string; letter: OptionLetter }) {
  return (
    <span className="pg-drivers-option">
      <OptionMark letter={letter} />
      <span>{name}</span>
    </span>
  )
}

function DriversSkeleton() {
  return <Skeleton height={420} mt="md" />
}

interface DriverDetailsProps extends DriversSheetView {
  planSet: PlanSet
  drivers: Drivers
  adjustments: Adjustments
}

function DriverDetails({ planSet, drivers, adjustments, option, total }: DriverDetailsProps) {
  const [isOpen, setIsOpen] = useState(false)
  const list = readDrivers(drivers[total], planSet.workItems)
  const p80 = option.estimate[total].p80
  const rest = describeRest(list.rest, total)
  return (
    <>
      <Text mt="md" aria-live="polite">
        {describeDrivers(list, total, p80)} {rest}
      </Text>
      <LeastSureSections planSet={planSet} />
      <Suspense fallback={<DriversSkeleton />}>
        <TornadoPlot drivers={list.shown} total={total} p80={p80} />
      </Suspense>
      <DriverTable
        planSet={planSet}
        option={option}
        drivers={isOpen ? [...list.shown, ...list.rest] : list.shown}
        total={total}
        adjustments={adjustments}
      />
      {rest && (
        <Text size="sm" c="var(--pg-quiet)" mt="xs">
          {!isOpen && rest}{' '}
          <ShowAllButton
            isOpen={isOpen}
            onToggle={() => setIsOpen(!isOpen)}
            what={`${list.shown.length + list.rest.length} rows`}
          />
        </Text>
      )}
    </>
  )
}
