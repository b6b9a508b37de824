import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { SegmentedControl, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { type Icon, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'

const schemes = [
  { value: 'auto' as const, label: <SchemeLabel Icon={IconDeviceDesktop} words="As the system" /> },
  { value: 'light' as const, label: <SchemeLabel Icon={IconSun} words="Light" /> },
  { value: 'dark' as const, label: <SchemeLabel Icon={IconMoon} words="Dark" /> },
]

export function ColorSchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl aria-label="Colours" size="xs" data={schemes} value={colorScheme} onChange={setColorScheme} />
  )
}

function SchemeLabel({ Icon, words }: { Icon: Icon; words: string }) {
  return (
    <span className="pg-scheme">
      <Icon size={16} aria-hidden />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}
