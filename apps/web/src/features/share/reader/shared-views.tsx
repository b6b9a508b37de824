import '@mantine/core/styles/Tabs.layer.css'
import { Tabs } from '@mantine/core'
import { type ReactNode, useState } from 'react'

const viewNames = { options: 'Options', 'what-if': 'What if', decisions: 'Decisions' } as const

export type SharedView = keyof typeof viewNames

const views: readonly SharedView[] = ['options', 'what-if', 'decisions']

/** The views of a shared plan. The address holds the secret and nothing else, so it does not name the view. */
export function SharedViews({ renderView }: { renderView: (view: SharedView) => ReactNode }) {
  const [view, setView] = useState<SharedView>('options')
  return (
    <Tabs value={view} onChange={(name) => setView(views.find((each) => each === name) ?? view)} keepMounted={false}>
      <Tabs.List aria-label="Views of the plan">
        {views.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {viewNames[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {views.map((name) => (
        <Tabs.Panel key={name} value={name} pt="md">
          {name === view && renderView(name)}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
