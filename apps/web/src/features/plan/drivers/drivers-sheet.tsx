import './drivers.css'
import { SegmentedControl, Skeleton, Text, Title } from '@mantine/core'
import type { Drivers } from '@plangate/core/analysis'
import { type Adjustments, type ExecutionOption, OptionId, type PlanSet } from '@plangate/core/schemas'
import { lazy, Suspense } from 'react'
import { ComputedView } from '../../../shared/simulation/computed-view.tsx'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { DriverTotal } from '../plan-search.ts'
import { BriefToDeepen } from './brief-to-deepen.tsx'
import { DriverTable } from './driver-table.tsx'
import { readDrivers, sayDrivers, sayRest } from './read-drivers.ts'
import { useDrivers } from './use-drivers.ts'

const TornadoPlot = lazy(() => import('./tornado-plot.tsx'))

/** What the address says of this sheet. */
interface DriversView {
  option: ExecutionOption
  total: DriverTotal
}

interface DriversSheetProps {
  planSet: PlanSet
  view: DriversView
  onView: (view: { option?: OptionId; total?: DriverTotal }) => void
  /** As the address has them: what is tried without an item is tried on top of them. */
  changes: Adjustments
}

/** Which work items, and how much of the not-knowing, move an option's time or effort. */
export default function DriversSheet({ planSet, view, onView, changes }: DriversSheetProps) {
  const { option, total } = view
  return (
    <Panel labelledBy="drivers">
      <Title order={2} id="drivers">
        What drives it
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="md">
        How far the P80 moves between the tenth of the simulated futures in which a thing is at its lowest, and the
        tenth in which it is at its highest. The options as priced.
      </Text>
      <div className="pg-drivers-switches">
        <SegmentedControl
          aria-label="Option"
          value={option.id}
          onChange={(id) => {
            const parsed = OptionId.safeParse(id)
            if (parsed.success) onView({ option: parsed.data })
          }}
          data={planSet.options.map(({ id, name }, place) => ({
            value: id,
            label: <OptionLabel name={name} place={place} />,
          }))}
        />
        <SegmentedControl
          aria-label="Measured in"
          value={total}
          onChange={(name) => {
            const parsed = DriverTotal.safeParse(name)
            if (parsed.success) onView({ total: parsed.data })
          }}
          data={[
            { value: 'weeks', label: 'Weeks' },
            { value: 'hours', label: 'Hours' },
          ]}
        />
      </div>
      <ComputedView query={useDrivers(planSet, option.id)} what="the drivers" pending={<DriversSkeleton />}>
        {(drivers) => <Driven planSet={planSet} drivers={drivers} changes={changes} {...view} />}
      </ComputedView>
    </Panel>
  )
}

function OptionLabel({ name, place }: { name: string; place: number }) {
  return (
    <span className="pg-drivers-option">
      <OptionMark place={place} />
      <span>{name}</span>
    </span>
  )
}

function DriversSkeleton() {
  return <Skeleton height={420} mt="md" />
}

interface DrivenProps extends DriversView {
  planSet: PlanSet
  drivers: Drivers
  changes: Adjustments
}

function Driven({ planSet, drivers, changes, option, total }: DrivenProps) {
  const list = readDrivers(drivers[total], planSet.workItems)
  const p80 = option.estimate[total].p80
  const rest = sayRest(list.rest, total)
  return (
    <>
      <Text mt="md" aria-live="polite">
        {sayDrivers(list, total, p80)} {rest}
      </Text>
      <BriefToDeepen planSet={planSet} />
      <Suspense fallback={<DriversSkeleton />}>
        <TornadoPlot drivers={list.shown} total={total} p80={p80} />
      </Suspense>
      <DriverTable planSet={planSet} option={option} drivers={list.shown} total={total} changes={changes} />
    </>
  )
}
